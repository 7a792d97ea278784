/** References: footnotes for a brief, CSL-JSON by the rules of its schema, BibTeX that a reader gives back as it was. */

import fc from "fast-check";
import { parseHTML } from "linkedom";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { Describer } from "../../src/graph/store/describe.ts";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { INSTANCE_ONLY } from "../../src/graph/store/roles.ts";
import { bibtexOf } from "../../src/paths/words/citation/bibtex.ts";
import type { NoteForm } from "../../src/paths/words/citation/cited-text.ts";
import { cslItems } from "../../src/paths/words/citation/csl-json.ts";
import { dateWords } from "../../src/paths/words/citation/date.ts";
import { citedDocument } from "../../src/paths/words/citation/document.ts";
import { footnotedPath, footnoteOf } from "../../src/paths/words/citation/footnote.ts";
import { NO_READING } from "../../src/paths/words/citation/reading.ts";
import { risOf } from "../../src/paths/words/citation/ris.ts";
import { runCli } from "../support/cli.ts";
import { cslFaults, printedBibtex, readBibtex, readRis } from "../support/reference-readers.ts";
import { runs } from "../support/runs.ts";
import { ask, knowledgeOf } from "./support.ts";

const TURTLE = `
:a rdfs:label "A" . :b rdfs:label "B" . :c rdfs:label "C" . :d rdfs:label "D" .
:ilo rdfs:label "ILO" .
:helps rdfs:label "helps" ; tl:infinitive "help" ; tl:inverseLabel "is helped by" .
:report a schema:Report ; dcterms:title "The report" ; dcterms:creator [ rdfs:label "Jane Roe" ; schema:familyName "Roe" ; schema:givenName "Jane" ], "Office of Statistics" ;
  dcterms:issued "2013-10" ; dcterms:identifier "R/7 (2013)" ; dcterms:publisher "Press & Sons" .
:page a schema:WebPage ; rdfs:label "A page" ; dcterms:issued "some day" .
:a :helps :b ~ :s1 {| tl:assertedIn :report ; tl:modality tl:Reported ; tl:claimant :ilo ; tl:support tl:Inferred |} .
:b :helps :c ~ :s2 {| tl:assertedIn :page |} .
:c :helps :d .
`;

const statementsOf = (knowledge: Knowledge) => {
  const describer = new Describer(knowledge);
  return knowledge.statements.ofRoles(INSTANCE_ONLY).map((statement) => describer.statement(statement));
};

describe("footnotes", () => {
  test("a path: notes with author, title, symbol and date; hedges and claimants; what weakens it", () => {
    const knowledge = knowledgeOf(TURTLE);
    const [path] = ask(knowledge, "a", "d").paths;
    expect(
      footnotedPath(knowledge, path!, {
        readOn: "2026-11-22",
        link: "https://example.org/#from=a",
        dataVersion: "1a2b",
      }),
    ).toBe(`A helps B (according to ILO) [1], which helps C [2], which helps D.

[1] Jane Roe and Office of Statistics, “The report”, R/7 (2013), Press & Sons, October 2013 (reported from somebody else; according to ILO; follows from the passage).
[2] “A page”, some day.

Put together from 2 documents; none of them states this chain as a whole.
No document is recorded for step 3.
Weakest step (no document): C helps D.

Throughline: read 22 November 2026, data version 1a2b, https://example.org/#from=a.
`);
  });

  test("a statement: each place once, and one without evidence says so", () => {
    const knowledge = knowledgeOf(TURTLE);
    const told = statementsOf(knowledge).map((statement) => footnoteOf(knowledge, statement));
    expect(told).toContainEqual(
      expect.stringMatching(/^A helps B \(according to ILO\)\. \[1\]\n\n\[1\] Jane Roe and /),
    );
    expect(told).toContain("C helps D. [1]\n\n[1] No document is recorded for this statement.\n");
  });

  test("notes are in the language of the sentence above them", () => {
    const french = `${TURTLE} :helps rdfs:label "aide"@fr ; tl:infinitive "aider"@fr ; tl:inverseLabel "est aidé par"@fr .`;
    const knowledge = knowledgeOf(french, "turtle", ["fr"]);
    const [path] = ask(knowledge, "a", "d").paths;
    expect(
      footnotedPath(knowledge, path!, { readOn: "2026-11-22", link: null, dataVersion: "1a2b" }),
    ).toBe(`A aide B (selon ILO) [1], qui aide C [2], qui aide D.

[1] Jane Roe et Office of Statistics, « The report », R/7 (2013), Press & Sons, octobre 2013 (rapporté d’après un autre; selon ILO; se déduit du passage).
[2] « A page », some day.

Assemblé à partir de 2 documents ; aucun n’énonce cette chaîne en entier.
Aucun document n’est enregistré pour l’étape 3.
Étape la plus faible (aucun document) : C aide D.

Throughline: lu le 22 novembre 2026, version des données 1a2b.
`);
    const spanish = knowledgeOf(french.replaceAll("@fr", "@es"), "turtle", ["es"]);
    const told = statementsOf(spanish).map((statement) => footnoteOf(spanish, statement));
    expect(told.join("")).toContain("[1] No consta ningún documento para este enunciado.");
    expect(told.join("")).toContain("octubre de 2013 (referido de otra fuente");
  });

  test("dates in words; what is no date stays", () => {
    expect(
      ["2013-10-12", "2013-10-12T00:00:00Z", "2013-10", "2013", "2013-13-01", "c. 1900", null].map((text) =>
        dateWords(text),
      ),
    ).toEqual(["12 October 2013", "12 October 2013", "October 2013", "2013", "2013-13-01", "c. 1900", null]);
  });

  test("an IRI of the web is an address, one of ours and any other is not", () => {
    const knowledge = knowledgeOf(':x rdfs:label "X" .');
    expect(citedDocument(knowledge, "https://example.org/report.pdf").url).toBe("https://example.org/report.pdf");
    expect(citedDocument(knowledge, "https://w3id.org/throughline/source/s0").url).toBeNull();
    expect(citedDocument(knowledge, "javascript:alert(1)").url).toBeNull();
  });
});

test("CSL-JSON keeps names, dates and hedges, and obeys the schema", () => {
  const knowledge = knowledgeOf(TURTLE);
  const items = cslItems(knowledge, statementsOf(knowledge));
  expect(cslFaults(items)).toEqual([]);
  expect(items).toContainEqual({
    id: "report",
    type: "report",
    title: "The report",
    author: [{ family: "Roe", given: "Jane" }, { literal: "Office of Statistics" }],
    issued: { "date-parts": [[2013, 10]] },
    publisher: "Press & Sons",
    number: "R/7 (2013)",
    note: "A helps B (according to ILO) (reported from somebody else; follows from the passage)",
  });
  expect(items).toContainEqual(
    expect.objectContaining({ id: "page", type: "webpage", issued: { literal: "some day" } }),
  );
});

test("the rules for CSL-JSON refuse what its schema refuses", () => {
  expect(
    cslFaults([{ type: "blog", title: 3, issued: { "date-parts": [["2013"]] }, author: [{ name: "x" }] }]),
  ).toEqual(["0: id", "0: type", "0: title", "0: issued", "0: author"]);
});

test("BibTeX: any title, author and publisher comes back as it was, and no key repeats", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.stringMatching(/^[{}\\$&#_%^~"@,=a ]{1,12}$/),
  );
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (titles) => {
      // The escapes of JSON are escapes of Turtle too.
      const literal = (text: string): string => JSON.stringify(text);
      const turtle = titles.map(
        (title, index) =>
          `:d${index} a schema:Book ; dcterms:title ${literal(title)} ; dcterms:creator ${literal(title)} ; dcterms:publisher ${literal(title)} .
           :x${index} :helps :y ~ :s${index} {| tl:assertedIn :d${index} |} .`,
      );
      const knowledge = knowledgeOf(turtle.join("\n"));
      const entries = readBibtex(bibtexOf(knowledge, statementsOf(knowledge)));
      expect(new Set(entries.map(({ key }) => key)).size).toBe(titles.length);
      const spaced = (text: string): string => text.replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, " ").trim();
      for (const { type, key, fields } of entries) {
        const title = spaced(titles[Number(key.slice(1))] ?? "");
        expect(type).toBe("book");
        for (const name of ["title", "author", "publisher"] as const) {
          expect(printedBibtex(fields.get(name) ?? "")).toBe(title);
        }
      }
    }),
    { numRuns: runs(60) },
  );
});

test("RIS: any title, author and publisher comes back as it was, an entry a document", () => {
  const hostile = fc.oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.stringMatching(/^[A-Z0-9 \-\r\n]{1,12}$/));
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (titles) => {
      const literal = (text: string): string => JSON.stringify(text);
      const turtle = titles.map(
        (title, index) =>
          `:d${index} a schema:Book ; dcterms:title ${literal(title)} ; dcterms:publisher ${literal(title)} .
           :x${index} :helps :y ~ :s${index} {| tl:assertedIn :d${index} |} .`,
      );
      const knowledge = knowledgeOf(turtle.join("\n"));
      const spaced = (text: string): string => text.replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, " ").trim();
      const entries = readRis(risOf(knowledge, statementsOf(knowledge)));
      expect(entries.length).toBe(titles.length);
      for (const entry of entries) {
        const fields = new Map(entry);
        const title = spaced(titles[Number(fields.get("ID")?.slice(1))] ?? "");
        expect([fields.get("TY"), fields.get("TI") ?? "", fields.get("PB") ?? ""]).toEqual(["BOOK", title, title]);
      }
    }),
    { numRuns: runs(60) },
  );
});

test("RIS: names, dates and numbers as reference managers have them", () => {
  const knowledge = knowledgeOf(TURTLE);
  const [report, page] = readRis(risOf(knowledge, statementsOf(knowledge)));
  expect(report?.filter(([tag]) => tag !== "N1")).toEqual([
    ["TY", "RPRT"],
    ["ID", "report"],
    ["AU", "Roe, Jane"],
    ["AU", "Office of Statistics,"],
    ["TI", "The report"],
    ["PB", "Press & Sons"],
    ["M1", "R/7 (2013)"],
    ["PY", "2013"],
    ["DA", "2013/10//"],
    ["ER", ""],
  ]);
  expect(page).toContainEqual(["PY", "some day"]);
});

describe("a sentence with notes in three forms", () => {
  const reading = { readOn: "2026-11-22", link: "https://example.org/#from=a&to=<b>", dataVersion: null };
  const LINKED = `${TURTLE} :report schema:url <https://example.org/the-report> .`;
  const written = (form: NoteForm, turtle = LINKED): string => {
    const knowledge = knowledgeOf(turtle);
    return footnotedPath(knowledge, ask(knowledge, "a", "d").paths[0]!, reading, form);
  };

  test("Markdown has footnotes, and a document's address behind its name", () => {
    expect(written("markdown")).toBe(`A helps B (according to ILO) [^1], which helps C [^2], which helps D.

[^1]: [Jane Roe and Office of Statistics, “The report”, R/7 (2013), Press \\& Sons, October 2013](<https://example.org/the-report>) (reported from somebody else; according to ILO; follows from the passage).
[^2]: “A page”, some day.

Put together from 2 documents; none of them states this chain as a whole.

No document is recorded for step 3.

Weakest step (no document): C helps D.

Throughline: read 22 November 2026, [https\\://example.org/\\#from=a\\&to=\\<b\\>](<https://example.org/#from=a&to=%3Cb%3E>).
`);
  });

  test("HTML has a paragraph a note", () => {
    expect(written("html").split("\n").slice(0, 4)).toEqual([
      '<div lang="en-GB">',
      "<p>A helps B (according to ILO) <sup>[1]</sup>, which helps C <sup>[2]</sup>, which helps D.</p>",
      '<p>[1] <a href="https://example.org/the-report">Jane Roe and Office of Statistics, “The report”, R/7 (2013), Press &amp; Sons, October 2013</a> (reported from somebody else; according to ILO; follows from the passage).</p>',
      "<p>[2] “A page”, some day.</p>",
    ]);
  });

  test("whatever a label says, a reader of Markdown and one of HTML see the words of the plain text", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.stringMatching(/^[-+=.)(*_`~#|<>&![\]\\$^@:/"' 0-9aw\t]{1,14}$/),
      fc.constantFrom(
        "1. a",
        "- a",
        "# a",
        "<script>a",
        "[a](b)",
        "[1]",
        "&amp;",
        "http://a.org",
        "www.a.org",
        "---",
        "| a | b |",
      ),
    );
    const seen = (html: string): string => {
      const { document } = parseHTML(`<html><body>${html}</body></html>`);
      const names = [...document.querySelectorAll("body *")].map(({ localName }) => localName);
      expect(names.filter((name) => !["p", "a", "div", "sup"].includes(name))).toEqual([]);
      for (const link of document.querySelectorAll("a"))
        expect(link.getAttribute("href")).toMatch(/^https:\/\/example\.org\//);
      return (document.body.textContent ?? "").replace(/\s+/g, " ").trim();
    };
    const markdownIt = new MarkdownIt({ html: true, linkify: true });
    fc.assert(
      fc.property(hostile, hostile, (label, title) => {
        const turtle = `:a rdfs:label ${JSON.stringify(label)} . :b rdfs:label "b" . :a :helps :b ~ :s {| tl:assertedIn :doc |} .
          :doc dcterms:title ${JSON.stringify(title)} ; schema:url <https://example.org/doc> .`;
        const knowledge = knowledgeOf(turtle);
        const [path] = ask(knowledge, "a", "b").paths;
        const inForm = (form: NoteForm): string => footnotedPath(knowledge, path!, NO_READING, form);
        const plain = inForm("text").replace(/\s+/g, " ").trim();
        expect(seen(inForm("html"))).toBe(plain);
        // Footnotes are an extension: each definition is read here as a paragraph of its own.
        const paragraphs = inForm("markdown")
          .replace(/^\[\^(\d+)\]: /gm, "\n\\[$1\\] ")
          .replaceAll("[^", "[");
        expect(seen(markdownIt.render(paragraphs))).toBe(plain);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("throughline path --cite", () => {
  test("text, CSL-JSON and BibTeX of the bundled graph", async () => {
    const question = ["path", "ILO", "KPS", "--k", "2", "--cite"];
    const text = await runCli([...question, "text"]);
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(
      /\n\[1\] Anni Buelles, “Commentary [^”]+”, 12 October 2013, para\. 8 \(reported from somebody else; /,
    );
    const csl = await runCli([...question, "csl-json"]);
    expect(cslFaults(JSON.parse(csl.stdout))).toEqual([]);
    expect(JSON.parse(csl.stdout)).not.toEqual([]);
    const bibtex = await runCli([...question, "bibtex"]);
    expect(readBibtex(bibtex.stdout).map(({ key }) => key)).toContain("s0");
  });

  test("an unknown form, --json and --pairs are refused", async () => {
    for (const more of [
      ["--cite", "chicago"],
      ["--cite", "text", "--json"],
      ["--cite", "text", "--pairs", "x"],
    ]) {
      expect((await runCli(["path", "KPS", "ILO", ...more])).code).toBe(2);
    }
  });
});
