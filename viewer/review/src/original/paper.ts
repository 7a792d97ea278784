/** A PDF in a worker of its own, which is ended where a page takes too long: a file of two kilobytes can ask for hours. */

import type { Asked, ShownPage, Told } from "./messages.ts";

/** A page of a thousand drawings takes some seconds; nobody waits longer for one. */
const LONGEST_MS = 20_000;

const WHY: Readonly<Record<Extract<Told, { do: "failed" }>["why"], string>> = {
  password: "The PDF needs a password, so its pages are not shown.",
  broken: "The file is no whole PDF, so its pages are not shown.",
  page: "This page of the PDF cannot be shown: it is broken.",
};

/** One sentence that can be shown as it is. */
export class PaperError extends Error {
  override readonly name = "PaperError";
}

export class Paper {
  readonly pages: number;
  readonly #worker: Worker;
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  private constructor(worker: Worker, pages: number) {
    this.#worker = worker;
    this.pages = pages;
  }

  /** Throws PaperError. */
  static async open(bytes: ArrayBuffer): Promise<Paper> {
    const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
    const told = await ask(worker, { do: "open", bytes }, [bytes]);
    if (told.do === "opened") return new Paper(worker, told.pages);
    worker.terminate();
    throw new PaperError(WHY[told.do === "failed" ? told.why : "broken"]);
  }

  /** Whether it was ended, and nothing more is shown of it. */
  get ended(): boolean {
    return this.#ended;
  }

  /** One page after the other. Throws PaperError; where the clock ended it, this and all that follow do. */
  show(wanted: Omit<Extract<Asked, { do: "show" }>, "do">): Promise<ShownPage> {
    const turn = this.#last.then(async () => {
      if (this.#ended) throw new PaperError(LATE);
      const told = await ask(this.#worker, { do: "show", ...wanted }).catch((error: unknown) => {
        this.end();
        throw error;
      });
      if (told.do === "shown") return told;
      throw new PaperError(WHY[told.do === "failed" ? told.why : "page"]);
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  end(): void {
    this.#ended = true;
    this.#worker.terminate();
  }
}

const LATE = `Showing this took more than ${LONGEST_MS / 1000} seconds and was ended. The text beside it is whole.`;

/** pdf.js takes any worker for one that it started itself, and greets its page. */
interface Greeting {
  readonly action: string;
}

function ask(worker: Worker, asked: Asked, transfer: Transferable[] = []): Promise<Told> {
  return new Promise((resolve, reject) => {
    const stop = (why: string): void => {
      worker.terminate();
      reject(new PaperError(why));
    };
    const clock = setTimeout(() => stop(LATE), LONGEST_MS);
    worker.onmessage = ({ data }: MessageEvent<Told | Greeting>) => {
      if ("action" in data) return;
      clearTimeout(clock);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(clock);
      stop("What shows pages of PDFs does not run in this browser. The text beside it is whole.");
    };
    worker.postMessage(asked, transfer);
  });
}
