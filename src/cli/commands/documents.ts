import { answerDocuments } from "../../ask/listing.ts";
import type { Statement } from "../../evidence/types.ts";
import type { DocumentsResult, SpeakingDocument } from "../../graph/explore/documents.ts";
import { sentenceOf } from "../../paths/words/sentence.ts";
import { quantity } from "../../quantity.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { type Io, wrap } from "../io.ts";
import { openServices } from "../open-services.ts";
import { answering } from "../progress.ts";

export interface DocumentsFlags {
  readonly not?: boolean;
}

/** `throughline documents CONCEPT`: exit 1 where no document does (or, with --not, all do). */
export async function documents(context: Context, text: string, flags: DocumentsFlags): Promise<number> {
  const { io, global } = context;
  const { services } = await openServices(context, { concept: text, around: null });
  const not = flags.not ?? false;
  const result = await answering(global, "looking through the documents", () =>
    answerDocuments(services, { concept: text, not }),
  );
  if (global.json) await writeJson(io, result);
  else {
    const sentence = (each: Statement): string =>
      wrap(safe(`- ${sentenceOf(services.knowledge, each)}.`), io.width, "        ").slice(2);
    const statementsOf = (each: SpeakingDocument): string[] =>
      not ? [] : [wrap(countsOf(each), io.width, "      "), ...each.said.map(sentence)];
    const lines = result.documents.flatMap((each) => [titleOf(io, each), ...statementsOf(each)]);
    await io.write(`${[wrap(safe(headOf(result, not)), io.width), ...lines].join("\n")}\n`);
  }
  return result.documents.length === 0 ? 1 : 0;
}

function headOf({ concept: { label }, documents: { length } }: DocumentsResult, not: boolean): string {
  if (length === 0) return not ? `Every document speaks of ${label}.` : `No document speaks of ${label}.`;
  if (length === 1) return `1 document ${not ? "does not speak" : "speaks"} of ${label}:`;
  return `${length} documents ${not ? "do not speak" : "speak"} of ${label}:`;
}

const titleOf = (io: Io, { title }: SpeakingDocument): string => io.colors.bold(wrap(safe(title), io.width, "  "));

function countsOf({ statements, denied, paragraphs }: SpeakingDocument): string {
  const counts = [quantity(statements, "statement")];
  if (denied > 0) counts.push(`${denied} denied`);
  if (paragraphs.length > 0)
    counts.push(`${paragraphs.length === 1 ? "paragraph" : "paragraphs"} ${paragraphs.join(", ")}`);
  return counts.join(" · ");
}
