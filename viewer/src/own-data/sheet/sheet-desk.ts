/** A sheet that is open to be mapped: what the page asks of its worker, one thing at a time. */

import { WorkerCalls } from "../../workers.ts";
import { OWN_DATA_LIMITS } from "../open-file.ts";
import { bareFailure, type ReadFailure } from "../read-failure.ts";
import type { Mapping, SheetLook, SheetNews, SheetPreview, SheetRequest } from "./sheet-messages.ts";

type Failed = { readonly failure: ReadFailure };

/** What a file turned out to be; null where the reader stopped. */
export type OpenedSheet = { readonly desk: SheetDesk; readonly look: SheetLook } | "graph" | Failed | null;

export class SheetDesk {
  readonly file: File;
  /** The names of its sheets. */
  sheets: readonly string[] = [];
  readonly #calls = new WorkerCalls<SheetRequest, SheetNews>(
    () => new Worker(new URL("./sheet-worker.ts", import.meta.url), { type: "module" }),
  );
  /** A second call would end the worker, and the sheet with it. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(file: File) {
    this.file = file;
  }

  static async open(file: File, signal: AbortSignal, onShare: (share: number) => void): Promise<OpenedSheet> {
    const desk = new SheetDesk(file);
    signal.addEventListener("abort", () => desk.close(), { once: true });
    const news = await desk.#ask({ kind: "open", file, limits: OWN_DATA_LIMITS }, (told) => {
      if (told.kind === "progress") onShare(told.share);
    });
    if (news?.kind === "opened") {
      desk.sheets = news.sheets;
      return { desk, look: news.look };
    }
    desk.close();
    return news === null ? null : news.kind === "failed" ? news : "graph";
  }

  /** Another sheet of the file, or other titles; null where it was closed meanwhile. */
  async look(sheet: number, header: number | null): Promise<SheetLook | Failed | null> {
    const news = await this.#ask({ kind: "look", sheet, header });
    return news?.kind === "looked" ? news.look : failedOrNull(news);
  }

  async preview(mapping: Mapping, languages: readonly string[]): Promise<SheetPreview | Failed | null> {
    const news = await this.#ask({ kind: "preview", mapping, languages });
    return news?.kind === "previewed" ? news.preview : failedOrNull(news);
  }

  async make(mapping: Mapping): Promise<{ snapshot: Uint8Array; leftOut: number } | Failed | null> {
    const news = await this.#ask({ kind: "make", mapping });
    return news?.kind === "made" ? news : failedOrNull(news);
  }

  /** Lets go of the sheet. */
  close(): void {
    this.#calls.stop();
  }

  #ask(request: SheetRequest, onMessage: (news: SheetNews) => void = () => {}): Promise<SheetNews | null> {
    const asked = this.#last.then(async (): Promise<SheetNews | null> => {
      const end = await this.#calls.call(request, { onMessage, isLast: ({ kind }) => kind !== "progress" });
      if (end.kind === "answered") return end.answer;
      return end.kind === "stopped" ? null : { kind: "failed", failure: bareFailure(end.message ?? NOT_READ) };
    });
    this.#last = asked;
    return asked;
  }
}

const NOT_READ =
  "The part of this page that reads sheets did not load, or the sheet takes more memory than the browser has.";

function failedOrNull(news: SheetNews | null): Failed | null {
  return news?.kind === "failed" ? news : null;
}
