/** The worker that reads a sheet and holds it while its columns are being mapped. Ending the worker lets go of it. */

import { isGraphTable, readTables, type SheetTable } from "throughline/sheet";
import { openFile } from "../open-file.ts";
import { failureOf } from "../read-failure.ts";
import { wholeOf } from "../whole-file.ts";
import { HeldSheet } from "./held-sheet.ts";
import type { SheetNews, SheetRequest } from "./sheet-messages.ts";

let held: HeldSheet | null = null;
let name = "";

async function answer(request: SheetRequest): Promise<SheetNews> {
  try {
    if (request.kind === "open") return await open(request);
    if (held === null) throw new Error("No sheet is open.");
    switch (request.kind) {
      case "look":
        return { kind: "looked", look: held.look(request.sheet, request.header) };
      case "preview":
        return { kind: "previewed", preview: held.preview(request.mapping, request.languages) };
      case "make":
        return { kind: "made", ...(await held.make(request.mapping)) };
    }
  } catch (error) {
    return { kind: "failed", failure: failureOf(error, name) };
  }
}

async function open({ file, limits }: Extract<SheetRequest, { kind: "open" }>): Promise<SheetNews> {
  ({ name } = file);
  const bytes = await wholeOf(openFile(file, limits), {
    maxBytes: limits.maxDocumentLength,
    onBytes: (read) => postMessage({ kind: "progress", share: read / Math.max(1, file.size) } satisfies SheetNews),
  });
  const tables = await readTables(name.replace(/\.gz$/i, ""), bytes);
  if (isOfGraph(name, tables)) return { kind: "graph" };
  held = new HeldSheet(name, tables);
  return { kind: "opened", sheets: held.names, look: held.look(held.likeliest, null) };
}

/** Workbooks are not read as graph files, so only text is one. */
function isOfGraph(file: string, tables: readonly SheetTable[]): boolean {
  const [table] = tables;
  return /\.(?:csv|tsv|tab)(?:\.gz)?$/i.test(file) && table !== undefined && isGraphTable(table);
}

function tell(news: SheetNews): void {
  postMessage(news, { transfer: news.kind === "made" ? [news.snapshot.buffer] : [] });
}

addEventListener("message", ({ data }: MessageEvent<SheetRequest>) => void answer(data).then(tell));
