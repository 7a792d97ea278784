/** A text as long as a report of 407 pages, the same each time, and a sheet of statements that it makes. */

const PARAGRAPHS = 7058;
const PAGES = 407;
/** A statement each so many paragraphs. */
const STATED = 35;

const NAMES = ["Ministry of Welfare", "Lower Valley Shelter", "River Police", "Audit Office"];
const OPENINGS = [
  "In the report of the year it is said that",
  "Under the plan for the valley and its towns",
  "According to what was told to the commission",
  "As the minutes of the ninth meeting show",
];
const CLOSINGS = [
  "with a share of the funds that were set aside for women and girls in the districts along the river",
  "and the reports may be read by those who take part in the yearly round of talks on peace and safety",
  "although the office did not publish figures for the months in which the bridges were closed",
];

const pick = (list, number) => list[number % list.length];

function paragraph(number) {
  if (number % 23 === 0) return `Part ${number / 23 + 1}: the ${pick(NAMES, number / 23)}`;
  const [a, b] = [pick(NAMES, number), pick(NAMES, number + 1 + (number % 3))];
  const stated = `${pick(OPENINGS, number)} the ${a} assists the ${b} in case ${number}, ${pick(CLOSINGS, number)}.`;
  const more = `Observer ${number} says that ${b} likely helped about ${number % 90} people; ${pick(CLOSINGS, number + 1)}.`;
  return number % 4 === 0 ? stated : `${stated} ${more}`;
}

/** `pages` joined by form feeds are a file that is read as pages. */
export function longText() {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, number) => paragraph(number));
  const pages = Array.from({ length: PAGES }, (_, page) => {
    const from = (at) => Math.floor((at * PARAGRAPHS) / PAGES);
    return paragraphs.slice(from(page), from(page + 1)).join("\n\n");
  });
  return { paragraphs, pages };
}

/** Rows whose quotes stand in the text; the source is "long". */
export function sheetOf({ paragraphs }) {
  const rows = paragraphs.flatMap((text, number) => {
    if (number % STATED !== 1) return [];
    const [quote = "", a, b] = /the ([A-Z][\w ]+?) assists the ([A-Z][\w ]+?) in case \d+/.exec(text) ?? [];
    return quote === "" ? [] : [[a, "assists", b, "long", quote].join(",")];
  });
  return `Who,Relation,Whom,Document,Quote\n${rows.join("\n")}\n`;
}
