/** The deterministic Turtle and TriG writer alone, RDF 1.2 included: it takes the quads of any RDF/JS library. */

export { DEFAULT_PREFIXES, type Prefixes } from "./namespaces.ts";
export { type SerializerOptions, TurtleSerializer } from "./write/serializer.ts";
export { type TurtleOptions, toTriG, toTurtle } from "./write/turtle.ts";
