/**
 * Reads and paints a PDF by itself: no page to reach into, and by the policy of its own file nothing to ask of anybody. Scripts, forms,
 * links and files within the PDF are not read. Whoever started it ends it where it takes too long.
 */

import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "unpdf/pdfjs";
import type { Asked, Part, ShownPage, Told } from "./messages.ts";
import { cornersOf, type PageItem, placedOn, type Sought } from "./place.ts";

/** Of a page, and of a picture in it. */
const MOST_PIXELS = 16_000_000;

/** Pages are painted where no document is. */
class OffscreenCanvases {
  create(
    width: number,
    height: number,
  ): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D | null } {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext("2d") };
  }

  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: { canvas: OffscreenCanvas }): void {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Filters are elements of a document: colours are left as they are. */
class NoFilters {
  addFilter = (): string => "none";
  addHCMFilter = (): string => "none";
  addAlphaFilter = (): string => "none";
  addLuminosityFilter = (): string => "none";
  addHighlightHCMFilter = (): string => "none";
  destroy = (): void => {};
}

/** What of the scope of a worker is used: the library of types is that of pages. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<Asked>) => void;
  postMessage(told: Told, transfer?: Transferable[]): void;
};

let pdf: PDFDocumentProxy | null = null;

scope.onmessage = ({ data: asked }) => {
  void answer(asked).then(
    (told) => scope.postMessage(told, told.do === "shown" ? [told.image] : []),
    (error: unknown) => scope.postMessage({ do: "failed", why: whyOf(error, asked) }),
  );
};

async function answer(asked: Asked): Promise<Told> {
  if (asked.do === "show") return { do: "shown", ...(await shown(asked)) };
  pdf = await getDocument({
    data: new Uint8Array(asked.bytes),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: true,
    maxImageSize: MOST_PIXELS,
    stopAtErrors: false,
    verbosity: 0,
    CanvasFactory: OffscreenCanvases,
    FilterFactory: NoFilters,
  }).promise;
  return { do: "opened", pages: pdf.numPages };
}

function whyOf(error: unknown, asked: Asked): Extract<Told, { do: "failed" }>["why"] {
  if (asked.do === "show") return "page";
  return error instanceof Error && error.name === "PasswordException" ? "password" : "broken";
}

async function shown({ page: wanted, sought, width }: Extract<Asked, { do: "show" }>): Promise<ShownPage> {
  if (pdf === null) throw new Error("No PDF is open.");
  const within = (number: number): number => Math.min(Math.max(number, 1), pdf?.numPages ?? 1);
  if (wanted !== null) return painted(await looked(pdf, within(wanted), sought), width);
  const first = await looked(pdf, within(sought.from), sought);
  let found = first;
  for (let number = sought.from + 1; found.placed.words !== "once" && number <= within(sought.to); number++) {
    const next = await looked(pdf, number, sought);
    if (next.placed.words === "once") found = next;
  }
  return painted(found, width);
}

interface Looked {
  readonly page: PDFPageProxy;
  readonly placed: ReturnType<typeof placedOn>;
}

async function looked(from: PDFDocumentProxy, number: number, sought: Sought): Promise<Looked> {
  const page = await from.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false });
  return { page, placed: placedOn(items as PageItem[], sought) };
}

async function painted({ page, placed }: Looked, wanted: number): Promise<ShownPage> {
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(wanted / whole.width, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("There is no canvas.");
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    annotationMode: 0,
    intent: "display",
  }).promise;
  const pieces = placed.words === "once" ? placed.pieces : [];
  const marks = pieces.map((piece): Part => {
    const corners = cornersOf(piece).map(([x, y]) => viewport.convertToViewportPoint(x, y) as [number, number]);
    const [across, down] = [corners.map(([x]) => x / viewport.width), corners.map(([, y]) => y / viewport.height)];
    const [left, top] = [Math.min(...across), Math.min(...down)];
    return { left, top, width: Math.max(...across) - left, height: Math.max(...down) - top };
  });
  const image = canvas.transferToImageBitmap();
  page.cleanup();
  return { page: page.pageNumber, image, marks, words: placed.words };
}
