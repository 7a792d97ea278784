/** What can be done on the page by a single key, in one table: the keys, the buttons and the help are made from it. */

/** `where`: while reading, while a statement is drafted or mended, or in both. */
interface CommandRow {
  /** As `KeyboardEvent.key` has them, with "Shift+" in front; none where a person has taken the key away. */
  readonly keys: readonly string[];
  readonly says: string;
  readonly where: "reading" | "draft" | "both";
}

export const COMMANDS = {
  next: { keys: ["j", "ArrowDown"], says: "Next sentence", where: "reading" },
  previous: { keys: ["k", "ArrowUp"], says: "Previous sentence", where: "reading" },
  nextCard: { keys: ["ArrowRight"], says: "Next statement of this sentence", where: "reading" },
  previousCard: { keys: ["ArrowLeft"], says: "Previous statement of this sentence", where: "reading" },
  card: { keys: ["Tab"], says: "To the card", where: "reading" },
  reject: { keys: ["x"], says: "Reject", where: "reading" },
  accept: { keys: ["a"], says: "Accept", where: "reading" },
  edit: { keys: ["e"], says: "Edit", where: "reading" },
  later: { keys: ["l"], says: "Later", where: "reading" },
  nothing: { keys: ["n"], says: "Nothing here", where: "reading" },
  undo: { keys: ["u"], says: "Undo", where: "reading" },
  new: { keys: ["c"], says: "New statement", where: "reading" },
  fromNote: { keys: ["t"], says: "Statement from the note", where: "reading" },
  swap: { keys: ["s"], says: "Swap the ends", where: "both" },
  modality: { keys: ["m"], says: "How it is meant", where: "both" },
  polarity: { keys: ["d"], says: "Denied or affirmed", where: "both" },
  claimant: { keys: ["w"], says: "Who says so", where: "both" },
  find: { keys: ["/"], says: "Find a concept", where: "both" },
  relations: { keys: ["p"], says: "All relations", where: "both" },
  reason: { keys: ["r"], says: "Why, of two readings", where: "reading" },
  widen: { keys: ["Shift+ArrowDown", "Shift+ArrowRight"], says: "Take in the next sentence", where: "both" },
  narrow: { keys: ["Shift+ArrowUp", "Shift+ArrowLeft"], says: "Leave out the last sentence", where: "both" },
  save: { keys: ["Enter"], says: "Save", where: "draft" },
  leave: { keys: ["Escape"], says: "Leave without saving", where: "draft" },
  page: { keys: ["v"], says: "Show the page", where: "both" },
  pageBefore: { keys: ["["], says: "Page before", where: "both" },
  pageAfter: { keys: ["]"], says: "Page after", where: "both" },
  smaller: { keys: ["-"], says: "Page smaller", where: "both" },
  larger: { keys: ["+"], says: "Page larger", where: "both" },
  keys: { keys: ["?"], says: "Keys", where: "both" },
} as const satisfies Record<string, CommandRow>;

export type Command = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as Command[];

/** Where a key is what it is everywhere: these have no other, and work with the keys switched off. */
export const FIXED: ReadonlySet<Command> = new Set(["card", "save", "leave"]);
