/** Files that a researcher would have, made in the test: documents of every format with one text, and sheets. */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { type Run, runCli } from "../support/cli.ts";
import { atEndOfFile } from "../support/end-of-file.ts";
import { folderWith } from "../support/folder.ts";

/** Paragraphs of our own; the second is what quotes are taken from. */
export const PARAGRAPHS = [
  "The shelter of Lower Valley",
  "In 2019 the Ministry of Welfare funded the Lower Valley Shelter with 1.5 million crowns. The ministry did not fund the police training in the same year.",
  "The Audit Office says that the Lower Valley Shelter may support about 40 women each month. Without the shelter, many women would not report at all.",
  "The Lower Valley Shelter trains the River Police in well-being checks. The River Police reports to the Ministry of Welfare.",
];

export const TEXT = PARAGRAPHS.join("\n\n");

/** The columns of a sheet, and two of its rows: statements that TEXT makes, where it is `brief`. */
export const HEADER = ["Who", "Relation", "Whom", "Document", "Quote"];
export const FUNDS = [
  "Ministry of Welfare",
  "assists",
  "Lower Valley Shelter",
  "brief",
  "the Ministry of Welfare funded the Lower Valley Shelter with 1.5 million crowns",
];
export const TRAINS = [
  "Lower Valley Shelter",
  "develops",
  "River Police",
  "brief",
  "The Lower Valley Shelter trains the River Police in well-being checks",
];

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Project {
  readonly folder: string;
  /** The command line, in that folder. */
  readonly run: (...args: readonly string[]) => Promise<Run>;
}

function projectIn(folder: string, files: Files): Project {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, run: (...args) => runCli(args, { cwd: folder }) };
}

async function succeeds(run: Promise<Run>): Promise<void> {
  const { code, stderr } = await run;
  if (code !== 0) throw new Error(stderr);
}

/** A project in a folder with these files. */
export async function projectWith(files: Files = {}): Promise<Project> {
  const project = projectIn(folderWith({}), files);
  await succeeds(project.run("project", "new", ".", "--name", "valley"));
  return project;
}

/** A copy of a project, and what the commands said that made it. */
interface Copied extends Project {
  readonly said: readonly Run[];
}

/**
 * A project made once for a file of tests, by commands that must succeed: a document is read in a process of its own, and a row is
 * searched for in it. Each call gives a copy, with more files.
 */
export function projectOnce(
  files: Files,
  ...commands: readonly (readonly string[])[]
): (more?: Files) => Promise<Copied> {
  let once: Promise<Copied> | null = null;
  const make = async (): Promise<Copied> => {
    const project = projectIn(mkdtempSync(join(tmpdir(), "throughline-once-")), files);
    atEndOfFile(() => {
      once = null;
      rmSync(project.folder, { recursive: true });
    });
    const said: Run[] = [];
    await succeeds(project.run("project", "new", ".", "--name", "valley"));
    for (const command of commands) {
      const run = project.run(...command);
      await succeeds(run);
      said.push(await run);
    }
    return { ...project, said };
  };
  return async (more = {}) => {
    once ??= make();
    const { folder, said } = await once;
    const copy = folderWith({});
    cpSync(folder, copy, { recursive: true });
    return { ...projectIn(copy, more), said };
  };
}

/** A project whose one source is `brief.txt`, with TEXT in it, and these files. */
export const projectWithBrief: (files?: Files) => Promise<Project> = projectOnce({ "brief.txt": TEXT }, [
  "source",
  "add",
  "brief.txt",
]);

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

export function docx(
  paragraphs: readonly string[],
  extra = "",
  parts: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`).join("");
  const document = `${XML}<w:document xmlns:w="urn:w"><w:body>${body}${extra}</w:body></w:document>`;
  const core = `${XML}<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc" xmlns:dcterms="urn:t"><dc:title>Shelter brief</dc:title><dc:creator>A. Author</dc:creator><dcterms:created>2020-05-01T10:00:00Z</dcterms:created></cp:coreProperties>`;
  return zipSync({ "word/document.xml": strToU8(document), "docProps/core.xml": strToU8(core), ...parts });
}

export function odt(paragraphs: readonly string[], before = ""): Uint8Array {
  const body = paragraphs.map((text) => `<text:p>${escaped(text)}</text:p>`).join("");
  const content = `${XML}<office:document-content xmlns:office="urn:o" xmlns:text="urn:t"><office:body><office:text>${before}${body}</office:text></office:body></office:document-content>`;
  return zipSync({ "content.xml": strToU8(content) });
}

export function epub(paragraphs: readonly string[]): Uint8Array {
  const half = Math.ceil(paragraphs.length / 2);
  const chapter = (own: readonly string[]): string =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><body>${own.map((text) => `<p>${escaped(text)}</p>`).join("")}</body></html>`;
  return zipSync({
    "META-INF/container.xml": strToU8(
      `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    ),
    "OEBPS/book.opf": strToU8(
      `<package xmlns:dc="urn:dc"><metadata><dc:title>Shelter book</dc:title><dc:creator>B. Writer</dc:creator><dc:date>2018</dc:date></metadata><manifest><item id="b" href="two.xhtml"/><item id="a" href="one.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    ),
    "OEBPS/one.xhtml": strToU8(chapter(paragraphs.slice(0, half))),
    "OEBPS/two.xhtml": strToU8(chapter(paragraphs.slice(half))),
  });
}

export function html(paragraphs: readonly string[]): string {
  const main = paragraphs
    .slice(1)
    .map((text) => `<p>${escaped(text)}</p>`)
    .join("\n");
  return `<!doctype html><html lang="en"><head><title>Shelter page</title><meta name="author" content="C. Editor"><script>var hidden = 1;</script></head><body><nav><a href="/">Home and menus</a></nav><article><h1>${paragraphs[0]}</h1>${main}${main}</article><footer>Cookies and more</footer></body></html>`;
}

/** A line of a page: its place in points from the lower left corner, and the size of its type. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF of plain lines in Helvetica, as small as one can be. */
export function pdf(pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const objects: string[] = ["<< /Type /Catalog /Pages 2 0 R >>"];
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const [index, lines] of pages.entries()) {
    const stream = lines
      .map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`)
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
    );
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  let out = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(out, "latin1");
}

/** Rows as comma-separated text. */
export function csv(rows: readonly (readonly string[])[], separator = ","): string {
  return rows
    .map((row) => row.map((cell) => (/["\n,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator))
    .join("\r\n");
}
