/** What is cut, altered, newer or made to look right is refused in one sentence, or does no harm. */

import { crc32 as nativeCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ThroughlineError } from "../../src/errors.ts";
import { showConcept } from "../../src/graph/explore/show.ts";
import { statsOf } from "../../src/graph/explore/stats.ts";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { blankNode, literal, namedNode, quad } from "../../src/rdf/store/terms.ts";
import { checkSections } from "../../src/snapshot/check.ts";
import { crc32 } from "../../src/snapshot/crc32.ts";
import { HEAD, SECTION_NAMES, SNAPSHOT_VERSION } from "../../src/snapshot/format.ts";
import { isSnapshot, openSnapshot } from "../../src/snapshot/index.ts";
import { requireLittleEndian } from "../../src/snapshot/machine.ts";
import { readSections } from "../../src/snapshot/read.ts";
import { datasetOf, knowledgeOf, linesOf } from "../support/build.ts";
import { cases, runs } from "../support/runs.ts";
import { SAMPLE } from "../support/sample.ts";
import { bytesOf, placesIn, withChecksums } from "./support.ts";

const SOUND = bytesOf(knowledgeOf(SAMPLE));

/** The error of opening, which must be one of ours; null where it opens. */
function refusal(bytes: Uint8Array): ThroughlineError | null {
  try {
    openSnapshot(bytes, { name: "a.throughline" });
    return null;
  } catch (error) {
    if (error instanceof ThroughlineError) return error;
    throw error;
  }
}

test("no section goes unchecked", () => {
  const left = new Set<string>(SECTION_NAMES);
  const watched = new Proxy(readSections(SOUND, null, crc32), {
    get(sections, name) {
      left.delete(String(name));
      return Reflect.get(sections, name);
    },
  });
  checkSections(watched, (how) => new ThroughlineError("damaged", how));
  expect([...left]).toEqual([]);
});

test("the sound file opens", () => {
  expect(refusal(SOUND)).toBeNull();
  expect(isSnapshot(SOUND)).toBe(true);
});

test("400 places to cut it off, and every one is told as cut", () => {
  const lengths = Array.from({ length: 400 }, (_, nth) => Math.floor((nth * SOUND.length) / 400));
  for (const length of lengths) {
    const error = refusal(SOUND.slice(0, length));
    expect(error?.code).toBe("damaged");
    if (length >= HEAD.bytes) expect(error?.message).toContain(`${length} of ${SOUND.length} bytes are there`);
  }
});

test("no flipped bit goes unseen", () => {
  fc.assert(
    fc.property(fc.nat(SOUND.length - 1), fc.nat(7), (at, bit) => {
      const bytes = SOUND.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      expect(refusal(bytes)?.code).toMatch(/^(?:damaged|unsupported)$/);
    }),
    { numRuns: runs(2000, 100) },
  );
});

test("bytes behind the end, and two files in one, are refused", () => {
  expect(refusal(new Uint8Array([...SOUND, 0]))?.message).toContain("1 bytes more");
  expect(refusal(new Uint8Array([...SOUND, ...SOUND]))?.code).toBe("damaged");
});

test("a newer version is refused with both numbers", () => {
  const bytes = SOUND.slice();
  new Uint32Array(bytes.buffer)[HEAD.version] = SNAPSHOT_VERSION + 1;
  const error = refusal(bytes);
  expect(error?.code).toBe("unsupported");
  expect(error?.message).toContain(`version ${SNAPSHOT_VERSION + 1}`);
  expect(error?.message).toContain(`version ${SNAPSHOT_VERSION}`);
});

test("an older version is refused with both numbers, and not taken for an altered file", () => {
  const bytes = SOUND.slice();
  new Uint32Array(bytes.buffer)[HEAD.version] = SNAPSHOT_VERSION - 1;
  expect(refusal(bytes)?.code).toBe("damaged");
  const error = refusal(withChecksums(bytes));
  expect(error?.code).toBe("unsupported");
  expect(error?.message).toContain(`is of version ${SNAPSHOT_VERSION - 1}, and this`);
  expect(error?.hint).toContain("throughline compile");
});

test("the checksum in JavaScript is that of zlib", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 32 - 1)), (words) => {
      const bytes = new Uint8Array(Uint32Array.from(words).buffer);
      expect(crc32(bytes)).toBe(nativeCrc32(bytes));
    }),
  );
  expect(() => openSnapshot(SOUND, { crc32: nativeCrc32 })).not.toThrow();
});

test("a big-endian machine is told so", () => {
  expect(() => requireLittleEndian(null, 0)).toThrow(expect.objectContaining({ code: "unsupported" }));
});

test("what is no Unicode text cannot be written, and is named", () => {
  const knowledge = new Knowledge(
    datasetOf([quad(namedNode("urn:x:a"), namedNode("urn:x:p"), literal("half \ud800"))]),
  );
  expect(() => bytesOf(knowledge)).toThrow(expect.objectContaining({ code: "syntax" }));
});

/** Goes through everything that a reader of the data would touch. A key that is no term may end it, with its own word. */
function useAll(bytes: Uint8Array): void {
  try {
    readAll(openSnapshot(bytes).knowledge);
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error;
    expect(error).toMatchObject({ code: "damaged", message: expect.stringContaining("which is no term") });
  }
}

function readAll(knowledge: Knowledge): void {
  statsOf(knowledge);
  linesOf(knowledge.dataset);
  const index = new ConceptIndex(knowledge);
  for (const id of knowledge.concepts) {
    showConcept(knowledge, id);
    index.find(knowledge.labels.label(id));
    index.find(`${knowledge.labels.label(id).slice(1)} zzz`);
  }
  for (const from of knowledge.concepts)
    for (const to of knowledge.concepts)
      findPaths(knowledge, from, to, { maxLength: 3, maxExpansions: runs(2000, 200) });
}

describe("with every checksum made right again", () => {
  const values = fc.oneof(
    fc.constantFrom(0, 1, 2, 7, 8, 255, 256, 65_535, 65_536, 2 ** 31, 2 ** 32 - 1),
    fc.nat(200),
    fc.nat({ max: 2 ** 31 - 1 }),
  );

  test("any words of the file changed: no crash, and no memory beyond four times the file", () => {
    const changes = fc.array(fc.tuple(fc.nat(SOUND.length / 4 - 1), values), { minLength: 1, maxLength: 3 });
    let opened = 0;
    fc.assert(
      fc.property(changes, (all) => {
        const bytes = SOUND.slice();
        const words = new Uint32Array(bytes.buffer);
        for (const [at, value] of all) words[at] = value;
        withChecksums(bytes);
        const before = process.memoryUsage().arrayBuffers;
        const error = refusal(bytes);
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(SOUND.length * 4 + 2 ** 16);
        if (error === null) {
          opened++;
          expect(() => useAll(bytes)).not.toThrow();
        } else expect(error.code).toMatch(/^(?:damaged|unsupported)$/);
      }),
      { numRuns: runs(1500, 60) },
    );
    // Some changes are legal data: they must have been among them.
    expect(opened).toBeGreaterThan(0);
  });

  test.each(placesIn(SOUND).map((place) => [place.name, place] as const))("%s with each extreme", (_name, place) => {
    for (const value of cases([0, 2 ** 32 - 1, 1, 2 ** 31], 2)) {
      for (let at = 0; at < place.bytes / 4; at += Math.ceil(place.bytes / 4 / runs(40, 3))) {
        const bytes = SOUND.slice();
        new Uint32Array(bytes.buffer)[place.offset / 4 + at] = value;
        withChecksums(bytes);
        const error = refusal(bytes);
        if (error === null) expect(() => useAll(bytes)).not.toThrow();
        else expect(error.code).toBe("damaged");
      }
    }
  });

  test.each(["word.offsets", "bearer.offsets", "bearer.concepts"])(
    "%s with a number too large is refused",
    (section) => {
      const place = placesIn(SOUND).find(({ name }) => name === section);
      const bytes = SOUND.slice();
      new Uint32Array(bytes.buffer)[(place?.offset ?? 0) / 4 + 1] = 2 ** 31;
      expect(refusal(withChecksums(bytes))?.message).toContain(section);
    },
  );

  test("lengths and counts of the table are never believed", () => {
    for (const { entry } of placesIn(SOUND)) {
      for (let word = 0; word < 8; word++) {
        for (const value of cases([8, 2 ** 31, 1, 4, 2 ** 20, 2 ** 32 - 8], 2)) {
          const bytes = SOUND.slice();
          const words = new Uint32Array(bytes.buffer);
          if (words[entry + word] === value) continue;
          words[entry + word] = value;
          const before = process.memoryUsage().arrayBuffers;
          const error = refusal(withChecksums(bytes));
          expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(SOUND.length * 4 + 2 ** 16);
          if (error === null) expect(() => useAll(bytes)).not.toThrow();
        }
      }
    }
  });
});

test("triple terms more than a thousand deep are refused", () => {
  const [a, p] = [namedNode("urn:x:a"), namedNode("urn:x:p")];
  let term = quad(a, p, blankNode("b"));
  for (let depth = 0; depth < 1100; depth++) term = quad(a, p, term as never);
  const knowledge = new Knowledge(datasetOf([quad(a, p, term as never)]));
  expect(() => bytesOf(knowledge)).toThrow(expect.objectContaining({ code: "limit" }));
});
