/** Every claim and passage of the bundled graph is recomputed; against the texts where they lie beside the project. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { recordSpan } from "../../src/evidence/anchor.ts";
import { claimId, sha256Hex } from "../../src/evidence/identity.ts";
import { EvidenceReader } from "../../src/evidence/reader.ts";
import { readReifications } from "../../src/evidence/reifiers.ts";
import { SourceText } from "../../src/evidence/text.ts";
import { verifyEvidence } from "../../src/evidence/verify.ts";
import { MODALITIES, nameOfIri, POLARITIES, SUPPORTS } from "../../src/evidence/vocabulary.ts";
import type { NTriplesLine } from "../../src/ids.ts";
import { openFiles, readSourceTexts } from "../../src/open.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { ntriplesOfKey } from "../../src/rdf/store/terms.ts";
import { ROOT } from "../support/cli.ts";

const SOURCES = join(ROOT, "../shared/sources");
const HAS_TEXTS = existsSync(SOURCES);

const { dataset } = await openFiles([join(ROOT, "graph"), join(ROOT, "ontology")]);
const reader = new EvidenceReader(dataset);
const claims = readReifications(dataset);
const passages = reader.passages();
const key = (id: number | null): string => (id === null ? "" : dataset.terms.key(id));

test("there are claims and passages", () => {
  expect(claims.length).toBeGreaterThanOrEqual(150);
  expect(passages.length).toBeGreaterThanOrEqual(50);
});

test("the name of each claim is recomputed from its triple, source, voice and what it holds under, or as names were before", () => {
  const wrong = claims.filter(({ reifier, subject, predicate, object }) => {
    const line: NTriplesLine = `${[subject, predicate, object].map((id) => ntriplesOfKey(key(id))).join(" ")} .`;
    const { source, claimant, polarity, qualifiers } = reader.claim(reifier);
    const voice = { claimant: key(claimant) || null, polarity };
    const under = Object.fromEntries([...qualifiers].map(([kind, texts]) => [kind, texts.map(({ value }) => value)]));
    const names = [
      claimId(line, key(source)),
      claimId(line, key(source), voice),
      claimId(line, key(source), { ...voice, qualifiers: under }),
    ];
    return !names.some((name) => key(reifier) === iri("st", name));
  });
  expect(wrong.map(({ reifier }) => key(reifier))).toEqual([]);
});

test("each claim names one statement, one source, a modality of ours, and a passage of that source", () => {
  expect(new Set(claims.map(({ reifier }) => reifier)).size).toBe(claims.length);
  const single = (reifier: number, name: string): number =>
    dataset.objects(reifier, dataset.terms.find(iri("tl", name))).length;
  const wrong = claims.filter(({ reifier }) => {
    const { spans, source } = reader.claim(reifier);
    const ofSource = spans.every(({ text }) => text !== null && reader.textRecord(text).source === source);
    return spans.length === 0 || !ofSource || single(reifier, "assertedIn") !== 1 || single(reifier, "modality") !== 1;
  });
  expect(wrong.map(({ reifier }) => key(reifier))).toEqual([]);
});

test("every word of the closed vocabularies is one of ours", () => {
  const tables = { modality: MODALITIES, polarity: POLARITIES, support: SUPPORTS };
  const unknown = Object.entries(tables).flatMap(([name, table]) => {
    const predicate = dataset.terms.find(iri("tl", name)) ?? -1;
    const words = dataset.matchRows({ predicate }).map((row) => key(dataset.row(row).object));
    return words.filter((word) => nameOfIri(table as Record<string, { iri: string }>, word) === null);
  });
  expect(unknown).toEqual([]);
});

test("a denied claim is not asserted as a triple by anybody", () => {
  const denied = claims.filter(({ reifier }) => reader.polarity(reifier) === "denied");
  expect(denied.length).toBeGreaterThan(0);
  const affirmed = new Set(
    claims
      .filter(({ reifier }) => reader.polarity(reifier) === "affirmed")
      .map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`),
  );
  const asserted = denied.filter(
    ({ subject, predicate, object }) =>
      !affirmed.has(`${subject} ${predicate} ${object}`) &&
      dataset.matchRows({ subject, predicate, object }).length > 0,
  );
  expect(asserted.map(({ reifier }) => key(reifier))).toEqual([]);
});

test("each passage has digests, a paragraph, and letters", () => {
  const isHex = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
  const wrong = passages.filter(
    ({ start, end, sha256, letterSha256, letterCount, paragraph }) =>
      !isHex(sha256) ||
      !isHex(letterSha256) ||
      letterCount < 1 ||
      letterCount > (end - start) * 2 ||
      paragraph === null,
  );
  expect(wrong.map((span) => span.iri)).toEqual([]);
});

test("each passage carries a claim, or a reason why it carries none", () => {
  const used = new Set(claims.flatMap(({ reifier }) => reader.claim(reifier).spans.map((span) => span.iri)));
  const reason = dataset.terms.find(iri("tl", "coverageReason"));
  const idle = passages.filter((span) => {
    const id = dataset.terms.find(span.iri) ?? -1;
    return !used.has(span.iri) && dataset.objects(id, reason).length === 0;
  });
  expect(idle.map((span) => span.iri)).toEqual([]);
});

test("a passage that carries a claim is long enough that nobody guesses its words from the digest", () => {
  const short = new Set(
    claims.flatMap(({ reifier }) =>
      reader
        .claim(reifier)
        .spans.filter(({ letterCount }) => letterCount < 20)
        .map((span) => span.iri),
    ),
  );
  expect([...short]).toEqual([]);
});

const title = HAS_TEXTS ? "against the texts" : "against the texts: not run, for ../shared/sources is not here";

describe(title, () => {
  const files = HAS_TEXTS ? readdirSync(SOURCES).filter((name) => name.endsWith(".txt")) : [];
  const texts = new Map(files.map((name) => [name, new SourceText(readFileSync(join(SOURCES, name), "utf8"))]));

  test("every passage is exact, and no text has changed", async () => {
    if (!HAS_TEXTS) return expect(files).toEqual([]);
    const report = verifyEvidence(dataset, await readSourceTexts(SOURCES));
    expect(report.problems).toEqual([]);
    expect([report.spans, report.exact]).toEqual([passages.length, passages.length]);
  });

  test("every record is what recording the passage again gives, paragraph included", () => {
    const records = HAS_TEXTS ? passages : [];
    const wrong = records.filter((passage) => {
      const text = texts.get((passage.text === null ? null : reader.textRecord(passage.text).file) ?? "");
      if (text === undefined) return true;
      const record = recordSpan(passage.iri, text, passage.start, passage.end);
      const same = Object.entries(record).every(([field, value]) => passage[field as keyof typeof record] === value);
      return !same || text.paragraphAt(passage.start) !== passage.paragraph;
    });
    expect(wrong.map(({ iri: name, paragraph }) => `${name} ${paragraph}`)).toEqual([]);
  });

  test("the digest of every text is recorded", () => {
    const recorded = passages.map(({ text }) => (text === null ? null : reader.textRecord(text)));
    for (const [name, text] of texts) {
      const record = recorded.find((each) => each?.file === name);
      expect([name, record?.sha256]).toEqual([name, sha256Hex(text.text)]);
    }
  });

  test("every passage begins and ends with a word, not within one", () => {
    const cut = (HAS_TEXTS ? passages : []).filter(({ text, start, end }) => {
      const source = texts.get((text === null ? null : reader.textRecord(text).file) ?? "");
      const within = (at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(source?.slice(at - 1, at + 1) ?? "");
      return within(start) || within(end);
    });
    expect(cut.map((span) => span.iri)).toEqual([]);
  });
});
