/** Reports as people's programs set them: LaTeX, groff, LibreOffice and Chromium, with columns, notes, hyphens and running heads. */

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../support/chromium.mjs";

/** A report: each sentence begins with words that no other has, so that its page can be told without our reading. */
export interface Report {
  readonly title: string;
  readonly language: "en" | "fr";
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly (readonly string[])[] }[];
  /** Notes, by the number of the paragraph that they belong to. */
  readonly notes: ReadonlyMap<number, string>;
}

const KINDS = {
  en: ["housing", "schooling", "detention", "healthcare", "wages", "transport", "asylum", "pensions", "courts"],
  fr: [
    "le logement",
    "l’école",
    "la détention",
    "la santé",
    "les salaires",
    "les transports",
    "l’asile",
    "les retraites",
    "les tribunaux",
  ],
};

const PARTS = {
  en: {
    title: "Responsiveness of Institutions",
    heads: ["Background", "Organisational arrangements", "Cross-border policing", "Recommendations"],
    who: [
      "the interministerial committee",
      "a gender-responsive training unit",
      "the municipality of Upper Harbour",
      "the Ombudsperson’s office",
    ],
    does: [
      "did not implement",
      "acknowledged",
      "has systematically underestimated",
      "strengthened",
      "would not be able to finance",
    ],
    what: [
      "the well-being programme for non-governmental organisations",
      "an administrative decentralisation (phase II)",
      "1,250 confidential consultations at a cost of 1.5 million crowns",
      "the “early-warning” procedures, which remain under-resourced",
      "the identification of survivors, as required by Article 7(2)(b)",
    ],
    rest: [
      "before the parliamentary elections of 2019",
      "although 37.5% of the participants disagreed – at least initially",
      "in cooperation with neighbouring jurisdictions; none objected",
      "notwithstanding the recommendations of the year 2021/22",
      "even though no officers were trained",
    ],
    record: (n: number) => `Record ${n} states that`,
    note: (n: number) => `Remark ${n}: the annual compendium gives these figures for ${KINDS.en[n % 9]}.`,
  },
  fr: {
    title: "Réactivité des institutions",
    heads: ["Contexte", "Dispositions organisationnelles", "Coopération transfrontalière", "Recommandations"],
    who: [
      "le comité interministériel",
      "l’unité de formation sensible à l’égalité",
      "la municipalité du Haut-Port",
      "le bureau de la Défenseure",
    ],
    does: ["n’a pas appliqué", "a reconnu", "a systématiquement sous-estimé", "a renforcé", "ne saurait financer"],
    what: [
      "le programme de bien-être destiné aux organisations non gouvernementales",
      "une décentralisation administrative (phase II)",
      "1 250 consultations confidentielles pour 1,5 million de couronnes",
      "les procédures d’« alerte précoce », encore mal dotées",
      "l’identification des survivantes, prévue à l’article 7",
    ],
    rest: [
      "avant les élections législatives de 2019",
      "bien que 37,5 % des participantes s’y opposent",
      "en coopération avec les juridictions voisines",
      "nonobstant les recommandations de l’année 2021",
      "sans qu’aucun agent ait été formé",
    ],
    record: (n: number) => `Le dossier ${n} indique que`,
    note: (n: number) => `Remarque ${n} : le recueil annuel donne ces chiffres pour ${KINDS.fr[n % 9]}.`,
  },
} as const;

/** The same report in every run. */
export function reportIn(language: "en" | "fr"): Report {
  const { title, heads, who, does, what, rest, record, note } = PARTS[language];
  const notes = new Map<number, string>();
  let [number, paragraph] = [1000, 0];
  const sections = heads.map((heading, section) => ({
    heading,
    paragraphs: Array.from({ length: 7 }, (_, at) => {
      if (++paragraph % 6 === 0) notes.set(paragraph, note(number + 1));
      return Array.from({ length: 2 + ((section + at) % 4) }, () => {
        const n = ++number;
        const pick = (list: readonly string[], by: number): string => list[Math.floor(n / by) % list.length] ?? "";
        return `${record(n)} ${pick(who, 1)} ${pick(does, 3)} ${pick(what, 2)} ${pick(rest, 7)}.`;
      });
    }),
  }));
  return { title, language, sections, notes };
}

export function sentencesOf({ sections, notes }: Report): string[] {
  return [...sections.flatMap(({ paragraphs }) => paragraphs.flat()), ...notes.values()];
}

/** A program that makes a file of a report, in a folder, and tells its name. */
interface Producer {
  readonly program: string;
  make(report: Report, folder: string, name: string): Promise<void> | void;
}

/** How a program is told of a heading, and of a paragraph with its note and its number from 1. */
interface Markup {
  heading(words: string): string;
  paragraph(words: string, note: string | undefined, number: number): string;
}

function markedUp({ sections, notes }: Report, markup: Markup): string[] {
  let number = 0;
  return sections.flatMap(({ heading, paragraphs }) => [
    markup.heading(heading),
    ...paragraphs.map((sentences) => markup.paragraph(sentences.join(" "), notes.get(++number), number)),
  ]);
}

const tex = (text: string): string =>
  text
    .replace(/[%&#$_]/g, "\\$&")
    .replaceAll("–", "--")
    .replaceAll("“", "``")
    .replaceAll("”", "''")
    .replaceAll("’", "'");

function latex(columns: 1 | 2): Producer {
  return {
    program: "pdflatex",
    make(report, folder, name) {
      const body = markedUp(report, {
        heading: (words) => `\\section{${tex(words)}}`,
        paragraph: (words, note) => `${tex(words)}${note === undefined ? "" : `\\footnote{${tex(note)}}`}`,
      });
      writeFileSync(
        join(folder, `${name}.tex`),
        `\\documentclass[${columns === 2 ? "twocolumn,10pt" : "11pt"},a4paper]{article}
\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{fancyhdr}
\\pagestyle{fancy}\\fancyhead[L]{${tex(report.title)}}\\fancyhead[R]{Annual series}
\\begin{document}
${body.join("\n\n")}
\\end{document}
`,
      );
      run("pdflatex", ["-interaction=batchmode", `${name}.tex`], folder);
    },
  };
}

function groff(columns: 1 | 2): Producer {
  return {
    program: "gropdf",
    make(report, folder, name) {
      const body = markedUp(report, {
        heading: (words) => `.NH 1\n${words}`,
        paragraph: (words, note) => `.PP\n${words}${note === undefined ? "" : `\\**\n.FS\n${note}\n.FE`}`,
      });
      const head = `.nr PS 10\n.nr VS 12\n.ds LH ${report.title}\n.ds CH\n.ds RH Annual series\n`;
      writeFileSync(join(folder, `${name}.ms`), `${head}${columns === 2 ? ".2C\n" : ""}${body.join("\n")}\n`);
      const made = spawnSync("groff", ["-k", "-Tpdf", "-ms", `${name}.ms`], { cwd: folder, maxBuffer: 1e8 });
      if (made.status !== 0) throw new Error(String(made.stderr));
      writeFileSync(join(folder, `${name}.pdf`), made.stdout);
    },
  };
}

const xml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A flat OpenDocument text with a page header, notes and hyphenation. */
function flatText(report: Report, columns: 1 | 2): string {
  const markOf = (note: string | undefined, number: number): string =>
    note === undefined
      ? ""
      : `<text:note text:id="n${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p text:style-name="Foot">${xml(note)}</text:p></text:note-body></text:note>`;
  const body = markedUp(report, {
    heading: (words) => `<text:h text:outline-level="1">${xml(words)}</text:h>`,
    paragraph: (words, note, number) => `<text:p text:style-name="Body">${xml(words)}${markOf(note, number)}</text:p>`,
  });
  const country = report.language === "fr" ? "FR" : "GB";
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${xml(report.title)}</dc:title><meta:initial-creator>A. Writer</meta:initial-creator><meta:creation-date>2021-03-04T10:00:00</meta:creation-date></office:meta>
<office:styles><style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.25cm"/><style:text-properties fo:font-size="11pt" fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2" fo:language="${report.language}" fo:country="${country}"/></style:style><style:style style:name="Foot" style:family="paragraph"><style:text-properties fo:font-size="8pt"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm">${columns === 2 ? '<style:columns fo:column-count="2" fo:column-gap="0.6cm"/>' : ""}</style:page-layout-properties><style:header-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P"><style:header><text:p>${xml(report.title)} <text:page-number/></text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>${body.join("\n")}</office:text></office:body></office:document>`;
}

function libreOffice(ending: "pdf" | "docx" | "odt", columns: 1 | 2 = 1): Producer {
  return {
    program: "soffice",
    make(report, folder, name) {
      writeFileSync(join(folder, `${name}.fodt`), flatText(report, columns));
      // A profile of its own: the usual one may be in use.
      const profile = `-env:UserInstallation=file://${join(folder, ".office")}`;
      run("soffice", [profile, "--headless", "--convert-to", ending, `${name}.fodt`], folder);
    },
  };
}

function printed(columns: 1 | 2): Producer {
  return {
    program: "chromium",
    async make(report, folder, name) {
      const body = markedUp(report, {
        heading: (words) => `<h2>${xml(words)}</h2>`,
        paragraph: (words, note) =>
          `<p>${xml(words)}</p>${note === undefined ? "" : `<p class="note">${xml(note)}</p>`}`,
      });
      const style = `body{font:11pt serif;columns:${columns};text-align:justify;hyphens:auto}.note{font-size:8pt}`;
      const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox"] });
      try {
        const page = await browser.newPage();
        await page.setContent(
          `<!doctype html><html lang="${report.language}"><title>${xml(report.title)}</title><style>${style}</style>${body.join("")}`,
        );
        const template = `<div style="font-size:8px;width:100%;text-align:center">${xml(report.title)} <span class="pageNumber"></span></div>`;
        const margin = { top: "22mm", bottom: "20mm", left: "20mm", right: "20mm" };
        const options = {
          format: "A4",
          displayHeaderFooter: true,
          headerTemplate: template,
          footerTemplate: template,
          margin,
        };
        writeFileSync(join(folder, `${name}.pdf`), await page.pdf(options));
      } finally {
        await browser.close();
      }
    },
  };
}

function run(program: string, args: readonly string[], folder: string): void {
  execFileSync(program, args, { cwd: folder, stdio: "ignore", timeout: 120_000 });
}

const PRODUCERS = {
  "latex-one": latex(1),
  "latex-two": latex(2),
  "groff-one": groff(1),
  "groff-two": groff(2),
  "office-one": libreOffice("pdf"),
  "office-two": libreOffice("pdf", 2),
  "office-word": libreOffice("docx"),
  "office-odt": libreOffice("odt"),
  "chromium-one": printed(1),
  "chromium-two": printed(2),
} as const satisfies Readonly<Record<string, Producer>>;

type ProducerName = keyof typeof PRODUCERS;

/** Whether a program is on the path; Chromium is where the browser tests find it. */
function isThere(program: string): boolean {
  if (program === "chromium") return findChromium() !== null;
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
}

/** Whether the program of a producer is here. With PRODUCERS=all, as in .ci/run, one that is missing is an error. */
export function canProduce(name: ProducerName): boolean {
  const { program } = PRODUCERS[name];
  if (isThere(program)) return true;
  if (process.env.PRODUCERS === "all") throw new Error(`${program} is not installed.`);
  return false;
}

/** Makes a report with one program, in a folder, under a name without ending. */
export async function produce(producer: ProducerName, report: Report, folder: string, name: string): Promise<void> {
  await PRODUCERS[producer].make(report, folder, name);
}

/** Makes the report with every program that is here, and tells the files. */
export async function produced(report: Report, folder: string): Promise<string[]> {
  for (const name of Object.keys(PRODUCERS) as ProducerName[])
    if (canProduce(name)) await produce(name, report, folder, name);
  return readdirSync(folder)
    .filter((name) => /\.(?:pdf|docx|odt)$/.test(name))
    .sort();
}

/** The text of each page as the library gives it, without our reading: by it the page of a sentence is known. */
export async function rawPages(file: string): Promise<string[]> {
  const { getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
}
