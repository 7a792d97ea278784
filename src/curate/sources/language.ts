/** The language of a whole text, by its commonest small words: enough for documents, too little for a sentence. */

const WORDS = {
  en: "the of and to in that is for with as by was were this are from which have not be on it",
  fr: "le la les des et en du une dans pour que qui sur est par aux ce ne pas au avec sont cette",
  es: "el la los las de y en que del una por con para se no es al su como más este fue entre",
  de: "der die das und in den von zu mit ist nicht des im auf für eine dem sich als auch es an werden",
  it: "il di e la che in un per del con non una dei le si della da al sono alla come anche nel",
  pt: "o de a e que do da em um para com não uma os no se na por mais as dos como mas ao",
  nl: "de het een van en in is dat op te zijn met voor niet aan er om ook door bij als uit",
} as const;

/** This share of all words must be such words, and this many times as many as of the next language. */
const LEAST_SHARE = 0.12;
const LEAD = 1.3;
/** So much of a text tells its language. */
const LETTERS_READ = 200_000;

/** A language tag, or null where none leads clearly. Cost: at most LETTERS_READ characters. */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, LETTERS_READ)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(WORDS).map(([tag, list]) => {
    const known = new Set(list.split(" "));
    return { tag, count: words.filter((word) => known.has(word)).length };
  });
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || first.count < words.length * LEAST_SHARE || words.length < 30) return null;
  return first.count >= (second?.count ?? 0) * LEAD ? first.tag : null;
}
