/**
 * Altered snapshots whose checksums are right: each is refused, or everything that can be asked of it is answered, or one of
 * our own errors says that it is damaged; what is written as N-Triples is read by another reader.
 */

import { crc32 } from "node:zlib";
import { Parser } from "n3";
import { EXPORT_FORMATS } from "../../build/export/formats.js";
import { selectionOf } from "../../build/export/index.js";
import { ConceptIndex, Knowledge, showConcept, statsOf } from "../../build/graph/index.js";
import { findPaths } from "../../build/paths/index.js";
import { Dataset, parseRdf } from "../../build/rdf/index.js";
import { openSnapshot, writeSnapshot } from "../../build/snapshot/index.js";

const [HEAD_BYTES, ENTRY_BYTES] = [32, 32];
const [SECTIONS_WORD, CHECKSUM_WORD] = [3, 7];
const [OFFSET, BYTES, CHECKSUM] = [2, 4, 6];
/** What is put over the bytes of texts: ends of terms, of lines, of characters. */
const PIECES = ['"', ">", "<", "_:", "\n", " ", "\\", "\\u0041", '"@de', '"^^<', "<<( ", "\u0000", "é", " .\n<urn:x> "];

const TURTLE = `VERSION "1.2"
PREFIX e: <urn:e:> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
e:corps rdfs:label "The Corps"@en , "Le corps"@fr ; e:trains e:guard ; e:size 12 .
e:guard rdfs:label "Guard" ; e:protects _:w ; e:note "line\\n\\"quoted\\" é" .
<< e:corps e:trains e:guard ~ e:claim >> e:says e:ilo . _:w a e:Witness .
e:ilo e:says <<( e:corps e:pays <<( e:guard e:protects _:w )>> )>> .`;

function soundBytes() {
  const dataset = new Dataset();
  for (const quad of parseRdf(TURTLE, { format: "turtle" })) dataset.add(quad);
  return new Uint8Array(Buffer.concat(writeSnapshot(new Knowledge(dataset))));
}

const SOUND = soundBytes();
const WORDS = new Uint32Array(SOUND.buffer);
const PLACES = Array.from({ length: WORDS[SECTIONS_WORD] }, (_, nth) => {
  const entry = (HEAD_BYTES + ENTRY_BYTES * nth) / 4;
  return { entry, offset: WORDS[entry + OFFSET], bytes: WORDS[entry + BYTES] };
}).filter(({ bytes }) => bytes > 0);

/** One to three changes of numbers or texts, and every checksum made right again. */
function altered(random) {
  const bytes = SOUND.slice();
  const words = new Uint32Array(bytes.buffer);
  const pick = (count) => Math.floor(random() * count);
  for (let change = 0; change <= pick(3); change++) {
    const { offset, bytes: size } = PLACES[pick(PLACES.length)];
    if (random() < 0.5) words[offset / 4 + pick(Math.ceil(size / 4))] = random() < 0.9 ? pick(64) : pick(2 ** 32);
    else bytes.set(Buffer.from(PIECES[pick(PIECES.length)]).subarray(0, size), offset + pick(Math.max(1, size - 12)));
  }
  for (const { entry, offset, bytes: size } of PLACES)
    words[entry + CHECKSUM] = crc32(bytes.subarray(offset, offset + Math.ceil(size / 8) * 8));
  words[CHECKSUM_WORD] = 0;
  words[CHECKSUM_WORD] = crc32(bytes.subarray(0, HEAD_BYTES + ENTRY_BYTES * WORDS[SECTIONS_WORD]));
  return bytes;
}

async function useAll(bytes) {
  const { knowledge } = openSnapshot(bytes, { crc32 });
  statsOf(knowledge);
  const names = new ConceptIndex(knowledge);
  for (const id of knowledge.concepts) {
    showConcept(knowledge, id);
    names.find(knowledge.labels.label(id));
    for (const to of knowledge.concepts) findPaths(knowledge, id, to, { maxLength: 3, maxExpansions: 2000 });
  }
  const options = { rdf11: false, spreadsheetSafe: false, context: null };
  for (const [name, { write }] of Object.entries(EXPORT_FORMATS)) {
    const { text } = await write(selectionOf(knowledge, null), options);
    if (name === "ntriples" || name === "nquads")
      new Parser({ format: name === "ntriples" ? "N-Triples" : "N-Quads" }).parse(text);
  }
}

export const SNAPSHOTS = {
  name: "altered snapshots",
  async open() {
    return { tryOne: (random) => useAll(altered(random)), close: async () => {} };
  },
};
