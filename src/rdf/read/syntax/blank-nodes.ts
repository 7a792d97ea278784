/** Blank nodes of one text: what the text names and what it leaves unnamed stay apart. */

import type * as RDF from "@rdfjs/types";
import { DataFactory } from "n3";

// As n3 2.13.12 names a node that the text leaves unnamed; the number counts through the whole process.
const GENERATED = /^n3-\d+$/;

/**
 * n3's own factory, except that a node which the text calls `_:n3-7` is never taken for an unnamed one: our Turtle of a
 * text with unnamed nodes has such names. A name of the text is kept unless an unnamed node already bears it.
 */
export function blankNodeFactory(): typeof DataFactory {
  const generated = new Set<string>();
  const named = new Map<string, RDF.BlankNode>();
  const unnamed = (): RDF.BlankNode => {
    let node = DataFactory.blankNode();
    while (named.has(node.value)) node = DataFactory.blankNode();
    generated.add(node.value);
    return node;
  };
  const blankNode = (label?: string): RDF.BlankNode => {
    if (label === undefined) return unnamed();
    if (!GENERATED.test(label)) return DataFactory.blankNode(label);
    const node = named.get(label) ?? (generated.has(label) ? unnamed() : DataFactory.blankNode(label));
    named.set(label, node);
    return node;
  };
  return { ...DataFactory, blankNode } as typeof DataFactory;
}
