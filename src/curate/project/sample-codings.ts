/** Two codings of the sample, by people who do not exist: where they part is known, and docs/readers.md works the figures out by hand. */

const AUDIT = "audit-note.html";
const BRIEF = "shelter-brief.md";
const REPORT = "valley-report.txt";

const [WELFARE, SHELTER, POLICE] = ["Ministry of Welfare", "Lower Valley Shelter", "River Police"];
const [OFFICE, COURSE] = ["Audit Office", "course on well-being checks"];

/** Sentences by their numbers in a sample of all 18. */
const SENTENCES: Readonly<Record<number, readonly [document: string, words: string]>> = {
  4: [AUDIT, "According to the Audit Office, the course on well-being checks may reduce late reports by a third."],
  5: [AUDIT, "The office recommends that the Ministry of Welfare assist the River Police with a second course."],
  6: [
    AUDIT,
    "The missing list of shelters undermines the supervision of the Ministry of Welfare, and nobody in the valley is responsible for keeping one, the note says in its last part.",
  ],
  8: [BRIEF, "In 2019 the Ministry of Welfare provided the Lower Valley Shelter with 1.5 million crowns."],
  9: [BRIEF, "The ministry did not provide the police training with money in the same year."],
  10: [BRIEF, "The Lower Valley Shelter assists about 40 women each month."],
  11: [BRIEF, "It developed a course on well-being checks together with the River Police."],
  12: [BRIEF, "The River Police uses the course on well-being checks in all four of its stations."],
  14: [REPORT, "The River Police belongs to the Valley Guard."],
  16: [REPORT, "The River Police identified 54 cases of late reports in 2022, against 39 in 2021."],
  18: [REPORT, "Without the Lower Valley Shelter, the River Police could not refer women to a safe place."],
};

const HEADER = ["sentence", "carries", "document", "quote", "who", "relation", "whom", "how sure", "denied", "says"];

type Row = readonly [sentence: number, who: string, relation: string, whom: string, ...how: readonly string[]];

const BOTH: readonly Row[] = [
  [8, WELFARE, "assists", SHELTER],
  [10, SHELTER, "assists", "women"],
  [11, SHELTER, "develops", COURSE],
  [14, POLICE, "is part of", "Valley Guard"],
];

const ANNA: readonly Row[] = [
  ...BOTH,
  [4, COURSE, "counters", "late reports", "possible", "", OFFICE],
  [5, WELFARE, "assists", POLICE, "recommended", "", OFFICE],
  [6, "missing list of shelters", "undermines", "supervision of the Ministry of Welfare"],
  [9, WELFARE, "assists", "police training", "", "yes"],
  [12, POLICE, "uses", COURSE],
  [16, POLICE, "identifies", "late reports"],
  [18, POLICE, "requires", SHELTER],
];

const BEN: readonly Row[] = [
  ...BOTH,
  [4, COURSE, "counters", "late reports", "reported", "", OFFICE],
  [5, WELFARE, "assists", POLICE, "recommended"],
  [6, "missing list of shelters", "affects", "supervision of the Ministry of Welfare"],
  [9, WELFARE, "assists", "police training"],
  [11, POLICE, "develops", COURSE],
  [12, COURSE, "assists", POLICE],
];

/** Sentences that carry something which no relation says, and those that carry nothing. */
function sheet(statements: readonly Row[], yes: readonly number[], no: readonly number[]): string {
  const stated = statements.map(([number, ...rest]) => [
    String(number),
    "",
    ...(SENTENCES[number] ?? ["", ""]),
    ...rest,
  ]);
  const answered = [...yes.map((number) => [String(number), "yes"]), ...no.map((number) => [String(number), "no"])];
  const rows = [...stated, ...answered].sort((a, b) => Number(a[0]) - Number(b[0]));
  const lines = [HEADER, ...rows].map((row) => HEADER.map((_, at) => row[at] ?? ""));
  return lines.map((row) => `${row.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(",")}\r\n`).join("");
}

export const SAMPLE_CODINGS: ReadonlyMap<string, string> = new Map([
  ["anna.csv", sheet(ANNA, [2, 3], [1, 7, 13, 15, 17])],
  ["ben.csv", sheet(BEN, [3, 15, 18], [1, 2, 7, 13, 16, 17])],
]);
