/**
 * Small files that are made to hold programs up: each ends in a sentence, by itself or with its child's end, and nothing is
 * written. Those of offices and sheets are in the tests of sources and of import.
 */

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createDeflate, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { ThroughlineError } from "../../../src/errors.ts";
import { ROOT } from "../../support/cli.ts";
import { projectWith } from "../support.ts";

const { inChild } = (await import(
  join(ROOT, "dist/curate/index.js")
)) as typeof import("../../../src/curate/index.ts");

/** What none of these ends within by itself is given up after; the usual minute would only take longer. */
const TIME_MS = 20_000;

/** A stream of a PDF with the entries of its dictionary. */
interface PdfStream {
  readonly bytes: Uint8Array;
  readonly entries?: string;
}

const stream = ({ bytes, entries = "" }: PdfStream): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`), bytes, Buffer.from("\nendstream")]);

/** A PDF of these objects, numbered from 1; the first is its catalog. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    push(Buffer.from(`${index + 1} 0 obj\n`));
    push(Buffer.from(object));
    push(Buffer.from("\nendobj\n"));
  }
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = length;
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/** One page with this content and these objects behind it, from number 6 on. */
function onePage(content: PdfStream, more: readonly Buffer[] = [], resources = ""): Buffer {
  return pdfOf([
    CATALOG,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
    stream(content),
    FONT,
    ...more,
  ]);
}

const flated = (bytes: Uint8Array): Buffer => deflateSync(bytes, { level: 9 });

/** A gigabyte of blanks, packed to a thousandth piece by piece. */
async function packedBlanks(): Promise<Buffer> {
  const piece = Buffer.alloc(1_000_000, 32);
  const packing = Readable.from(Array.from({ length: 1000 }, () => piece)).pipe(createDeflate({ level: 9 }));
  return Buffer.concat(await packing.toArray());
}

const FORMS = 30;
const form = (at: number): Buffer =>
  stream({
    bytes: Buffer.from(at === FORMS - 1 ? "BT /F 9 Tf (x) Tj ET" : "/X Do /X Do"),
    entries: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >> ${at === FORMS - 1 ? "" : `/XObject << /X ${7 + at} 0 R >>`} >>`,
  });

const FILES: readonly (readonly [name: string, content: () => Uint8Array | Promise<Uint8Array>, words: RegExp])[] = [
  [
    "flate of flate, a gigabyte of blanks.pdf",
    async () => onePage({ bytes: flated(await packedBlanks()), entries: "/Filter [/FlateDecode /FlateDecode]" }),
    /memory|seconds/,
  ],
  [
    "flate, a gigabyte.pdf",
    async () => onePage({ bytes: await packedBlanks(), entries: "/Filter /FlateDecode" }),
    /memory|seconds/,
  ],
  [
    "thirty forms that call the next twice.pdf",
    () =>
      onePage(
        { bytes: Buffer.from("/X Do") },
        Array.from({ length: FORMS }, (_, at) => form(at)),
        "/XObject << /X 6 0 R >>",
      ),
    /memory|seconds/,
  ],
  [
    "two million q.pdf",
    () => onePage({ bytes: flated(Buffer.from("q ".repeat(2_000_000))), entries: "/Filter /FlateDecode" }),
    /memory|seconds|no text/,
  ],
  ["a page tree in a circle.pdf", () => pdfOf([CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]), /PDF/],
  ["brackets.pdf", () => pdfOf([CATALOG, `${"[".repeat(200_000)}${"]".repeat(200_000)}`]), /PDF/],
  [
    "encrypted.pdf",
    () =>
      pdfOf(
        [
          CATALOG,
          "<< /Type /Pages /Kids [] /Count 0 >>",
          `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >>`,
        ],
        `/Encrypt 3 0 R /ID [<${"22".repeat(16)}> <${"22".repeat(16)}>]`,
      ),
    /password|encrypted/,
  ],
  ["empty.pdf", () => new Uint8Array(), /The file is empty/],
];

test.each(FILES)("%s", async (name, content, words) => {
  const { folder } = await projectWith();
  const path = join(folder, name);
  writeFileSync(path, await content());
  const before = readdirSync(folder);
  const failed: unknown = await inChild({ kind: "document", path, options: {} }, { timeMs: TIME_MS }).then(
    (read) => read,
    (error: unknown) => error,
  );
  expect(failed).toMatchObject({ code: expect.any(String), message: expect.stringMatching(words) });
  expect(failed instanceof Error && failed.name).toBe(ThroughlineError.name);
  expect(readdirSync(folder)).toEqual(before);
});

test("three million words at one place are read, or given up", async () => {
  const { folder } = await projectWith();
  const path = join(folder, "words.pdf");
  const bytes = flated(Buffer.from(`BT /F 9 Tf ${"1 0 0 1 9 9 Tm (word) Tj ".repeat(3_000_000)} ET`));
  writeFileSync(path, onePage({ bytes, entries: "/Filter /FlateDecode" }));
  const ended = await inChild({ kind: "document", path, options: {} }, { timeMs: TIME_MS }).then(
    ({ document }) => document.pages,
    (error: ThroughlineError) => error.code,
  );
  expect([1, "limit"]).toContain(ended);
});
