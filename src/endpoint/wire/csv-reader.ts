/** SPARQL results in CSV, read while they arrive: a quarter of the bytes of JSON, and some engines write it many times faster. */

import { iri } from "../../rdf/namespaces.ts";
import { isAbsoluteIri, literal, namedNode, termKey } from "../../rdf/store/terms.ts";
import { badAnswer, LONGEST_ROW, MOST_VARIABLES, type Row, type TableReader } from "./row-reader.ts";

const CELL = /"((?:[^"]|"")*)"|([^",]*)/y;
const WHOLE_NUMBER = /^\d{1,15}$/;
const COMMA = 44;
const INTEGER = namedNode(iri("xsd", "integer"));
/** How Virtuoso writes a blank node where it may not write `_:`. */
const BLANK = /^(_:|nodeID:\/\/)/;

/**
 * Takes the text of one answer in pieces and gives its rows. CSV does not tell the kind of a term, so this is for tables of
 * nodes and whole numbers only; and it has no end that could be missing, so the caller must know how many rows there are.
 *
 * Spec: https://www.w3.org/TR/sparql11-results-csv-tsv/
 */
export class CsvReader implements TableReader {
  readonly #blankPrefix: string;
  #names: readonly string[] | null = null;
  #text = "";
  /** Rows with a cell that is neither an IRI nor a blank node nor a whole number, which were passed over. */
  passedOver = 0;

  /** `answer` numbers the answers of a session. */
  constructor(answer: number) {
    this.#blankPrefix = `_:answer${answer}x`;
  }

  /** The rows that are complete with this piece. Throws `endpoint` for what is no such table. */
  *read(piece: string): Generator<Row> {
    this.#text += piece;
    let begin = 0;
    for (let end = this.#text.indexOf("\n"); end >= 0; end = this.#text.indexOf("\n", begin)) {
      yield* this.#line(this.#text.slice(begin, end));
      begin = end + 1;
    }
    this.#text = this.#text.slice(begin);
    if (this.#text.length > LONGEST_ROW) throw badAnswer(`one row has more than ${LONGEST_ROW} characters`);
  }

  /** The row after the last line break, if there is one. Throws `endpoint` where there is not even a head. */
  end(): readonly Row[] {
    const rows = [...this.#line(this.#text)];
    this.#text = "";
    if (this.#names === null) throw badAnswer("it is an empty table without a head");
    return rows;
  }

  *#line(line: string): Generator<Row> {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (text === "") return;
    const cells = cellsOf(text);
    if (this.#names === null) {
      if (cells.length > MOST_VARIABLES) throw badAnswer(`a row has more than ${MOST_VARIABLES} variables`);
      this.#names = cells.map((name) => name.replace(/^[?$\ufeff]+/, ""));
      return;
    }
    if (cells.length !== this.#names.length)
      throw badAnswer("a row of its table has more or fewer cells than the head");
    const row = this.#row(cells, this.#names);
    if (row === null) this.passedOver++;
    else yield row;
  }

  #row(cells: readonly string[], names: readonly string[]): Row | null {
    const row = new Map<string, string>();
    for (const [index, cell] of cells.entries()) {
      if (cell === "") continue;
      const key = this.#key(cell);
      if (key === null) return null;
      row.set(names[index] ?? "", key);
    }
    return row;
  }

  /** Blank nodes get labels of their own in every answer: the same label in two answers need not mean the same node. */
  #key(cell: string): string | null {
    if (WHOLE_NUMBER.test(cell)) return termKey(literal(cell, INTEGER));
    if (BLANK.test(cell)) return this.#blankPrefix + cell.replace(BLANK, "").replace(/\W/g, "x");
    // Comunica puts brackets round an IRI, with which none begins.
    const bare = cell.startsWith("<") && cell.endsWith(">") ? cell.slice(1, -1) : cell;
    return isAbsoluteIri(bare) ? bare : null;
  }
}

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    CELL.lastIndex = at;
    const [whole = "", quoted, bare = ""] = CELL.exec(line) ?? [];
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (at >= line.length) return cells;
    if (line.charCodeAt(at) !== COMMA) throw badAnswer("a row of its table is no CSV");
  }
}
