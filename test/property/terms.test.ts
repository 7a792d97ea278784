/** Laws of terms and of the dataset that holds them. */

import type * as RDF from "@rdfjs/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_PREFIXES, expandName, prefixedName } from "../../src/rdf/namespaces.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import type { QuadIds } from "../../src/rdf/store/quad-set.ts";
import { TermTable } from "../../src/rdf/store/term-table.ts";
import { termKey } from "../../src/rdf/store/terms.ts";
import { iris, quads, terms } from "../support/arbitrary.ts";
import { datasetOf, linesOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";

test("a key is equal exactly where the terms are equal", () => {
  fc.assert(
    fc.property(terms, terms, (a, b) => {
      expect(termKey(a) === termKey(b)).toBe(a.equals(b));
    }),
    { numRuns: runs(2000) },
  );
});

test("a key is never a property that every object has", () => {
  fc.assert(
    fc.property(terms, (term) => {
      expect(termKey(term) in {}).toBe(false);
    }),
  );
});

test("a term comes out of the table as it went in, under the same id every time", () => {
  fc.assert(
    fc.property(fc.array(terms, { maxLength: 8 }), (all) => {
      const table = new TermTable();
      const ids = all.map((term) => table.intern(term));
      all.forEach((term, index) => {
        const id = ids[index] ?? 0;
        expect(term.equals(table.term(id) as RDF.Term)).toBe(true);
        expect(table.find(termKey(term))).toBe(id);
        expect(table.intern(table.term(id))).toBe(id);
      });
    }),
  );
});

test("N-Quads: reading what was written gives the same quads", () => {
  fc.assert(
    fc.property(fc.array(quads, { maxLength: 10 }), (all) => {
      const text = linesOf(datasetOf(all));
      expect(linesOf(datasetOf(parseRdf(text, { format: "nquads" })))).toBe(text);
    }),
  );
});

test("match finds what a filter finds, for every combination of given parts", () => {
  const given = fc.record({ subject: fc.nat(30), predicate: fc.nat(30), object: fc.nat(30), namedGraph: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(quads, { maxLength: 20 }), given, fc.nat(15), (all, ids, mask) => {
      const dataset = datasetOf(all);
      const names = (["subject", "predicate", "object", "namedGraph"] as const).filter((_, bit) => mask & (1 << bit));
      const pattern: Partial<QuadIds> = Object.fromEntries(names.map((name) => [name, ids[name]]));
      const rows = [...Array(dataset.size).keys()];
      expect(dataset.matchRows(pattern)).toEqual(
        rows.filter((row) => names.every((name) => dataset.row(row)[name] === pattern[name])),
      );
    }),
    { numRuns: runs(500) },
  );
});

test("a prefixed name stands for the IRI that it was made of, in whatever order prefixes are declared", () => {
  fc.assert(
    fc.property(
      iris,
      fc.shuffledSubarray([...DEFAULT_PREFIXES, ["x", "urn:x:"], ["y", "urn:x:"], ["z", "urn:"]] as const),
      (term, some) => {
        const name = prefixedName(term.value, new Map(some));
        expect(prefixedName(term.value, new Map([...some].reverse()))).toBe(name);
        if (name !== null) expect(expandName(name, new Map(some))).toBe(term.value);
      },
    ),
    { numRuns: runs(500) },
  );
});
