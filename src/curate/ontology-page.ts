/** docs/ontology.md, made from the Turtle: every class, property and scheme, for people. */

import { addTo } from "../add-to.ts";
import { type CheckData, ONTOLOGY } from "../check/data.ts";
import { VocabularyView } from "../check/vocabulary-view.ts";
import { quantity } from "../quantity.ts";
import { iri } from "../rdf/namespaces.ts";
import { anchor, either, plain, table } from "./markdown.ts";

/** The page as Markdown; the same bytes for the same data. */
export function ontologyPage(data: CheckData): string {
  const view = new VocabularyView(data);
  const parts = [
    head(data, view),
    classes(view),
    codes(view),
    objectProperties(view),
    datatypeProperties(view),
    annotations(view),
    schemes(view),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** What the page counts at its top, and where each part begins. */
const PARTS = [
  [iri("owl", "Class"), "classes", "classes"],
  [iri("owl", "ObjectProperty"), "relations", "relations"],
  [iri("owl", "DatatypeProperty"), "properties with values", "values"],
  [iri("owl", "AnnotationProperty"), "properties of statements and names", "statements-and-names"],
  [iri("skos", "ConceptScheme"), "concept schemes", "concept-schemes"],
] as const;

const READERS = "**For:** whoever reads, writes or maps data in this vocabulary.";
const MADE = `This page is made from \`ontology/\` and \`graph/\` by \`npm run docs:ontology\`; a test says when it is stale. The
figures count what is in the bundled graph.`;

function head(data: CheckData, view: VocabularyView): string {
  const ontology = data.dataset.terms.find(ONTOLOGY);
  if (ontology === null) return "# The vocabulary\n\nThe data brings no ontology.";
  const counts = PARTS.map(([classIri, words, target]) => `[${view.ours(classIri).length} ${words}](#${target})`);
  const version = view.text(ontology, iri("owl", "versionInfo"));
  const licences = view.objects(ontology, iri("dcterms", "license")).map((each) => `<${data.key(each)}>`);
  const facts = [
    ...(version === "" ? [] : [`version ${plain(version)}`]),
    `namespace \`${iri("tl", "")}\`, written \`tl:\``,
    ...(licences.length === 0 ? [] : [`licence ${licences.join(", ")}`]),
  ];
  return [
    `# ${plain(view.text(ontology, iri("dcterms", "title"))) || "The vocabulary"}`,
    READERS,
    plain(view.text(ontology, iri("dcterms", "description"))),
    facts.join(" · "),
    `${counts.join(", ")}.`,
    MADE,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The class tree, top classes first. A class below two of ours stands below both. */
function classes(view: VocabularyView): string {
  const all = view.ours(iri("owl", "Class"));
  const own = new Set(all);
  const coded = new Set(all.filter((node) => codedValues(view, node).length > 0));
  const ownAbove = (node: number): number[] =>
    view.objects(node, iri("rdfs", "subClassOf")).filter((each) => own.has(each));
  const tops = all.filter((node) => ownAbove(node).length === 0 && !coded.has(node));
  const lines: string[] = [];
  const stack = tops.reverse().map((node) => ({ node, depth: 0 }));
  const onPath = new Set<string>();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    const step = `${depth} ${node}`;
    if (onPath.has(step) || depth > own.size) continue;
    onPath.add(step);
    const others = view.objects(node, iri("rdfs", "subClassOf")).filter((each) => !own.has(each));
    const also = others.length === 0 ? "" : ` Also ${others.map((each) => `\`${view.name(each)}\``).join(", ")}.`;
    lines.push(
      `${"  ".repeat(depth)}- **${plain(view.label(node))}** (\`${view.name(node)}\`, ${view.usesOfClass(node)}): ${plain(view.definition(node))}${also}`,
    );
    const below = view.subjects(node, iri("rdfs", "subClassOf")).filter((each) => own.has(each));
    for (const each of below.reverse()) stack.push({ node: each, depth: depth + 1 });
  }
  return `## Classes\n\nWhat things are. In brackets: the name, and how many there are.\n\n${lines.join("\n")}`;
}

function codedValues(view: VocabularyView, classNode: number): number[] {
  return view.subjects(classNode, iri("rdf", "type")).filter((each) => view.has(each, iri("owl", "NamedIndividual")));
}

/** The closed lists of values: modality, polarity and their like. */
function codes(view: VocabularyView): string {
  const lists = view
    .ours(iri("owl", "Class"))
    .map((node) => ({ node, values: codedValues(view, node) }))
    .filter(({ values }) => values.length > 0)
    .map(({ node, values }) => {
      const rows = values.map((each) => [`\`${view.name(each)}\``, plain(view.definition(each))]);
      return `### ${plain(view.label(node))}\n\n${plain(view.definition(node))}\n\n${table(["value", "meaning"], rows)}`;
    });
  return lists.length === 0
    ? ""
    : `## Closed lists\n\nValues that say how a statement is meant.\n\n${lists.join("\n\n")}`;
}

function objectProperties(view: VocabularyView): string {
  const properties = view.ours(iri("owl", "ObjectProperty"));
  const rows = properties.map((node) => [
    `[${plain(view.label(node))}](#${anchor(view.label(node))})`,
    plain(view.text(node, iri("tl", "inverseLabel"))),
    String(view.usesOfProperty(node)),
  ]);
  const overview = table(["relation", "read from the other end", "statements"], rows);
  const sections = properties.map((node) => relation(view, node));
  return `## Relations\n\nHow things are joined.\n\n${overview}\n\n${sections.join("\n\n")}`;
}

function relation(view: VocabularyView, node: number): string {
  const inverse = view.text(node, iri("tl", "inverseLabel"));
  const above = view.objects(node, iri("rdfs", "subPropertyOf")).map((each) => `\`${view.name(each)}\``);
  const facts = [
    `\`${view.name(node)}\``,
    quantity(view.usesOfProperty(node), "statement"),
    ...(inverse === "" ? [] : [`from the other end: _${plain(inverse)}_`]),
    ...(view.has(node, iri("owl", "SymmetricProperty")) ? ["holds both ways"] : []),
    ...(above.length === 0 ? [] : [`below ${above.join(", ")}`]),
  ];
  const example = view.text(node, iri("skos", "example"));
  return [
    `### ${plain(view.label(node))}`,
    "",
    facts.join(" · "),
    "",
    plain(view.definition(node)),
    "",
    `From ${ends(view, node, "domainIncludes")} to ${ends(view, node, "rangeIncludes")}.`,
    ...(example === "" ? [] : ["", `> ${plain(example)}`]),
  ].join("\n");
}

function ends(view: VocabularyView, node: number, local: string): string {
  const kinds = view.objects(node, iri("schema", local));
  if (kinds.length === 0) return "anything";
  return either(
    kinds.map((each) => (view.isOwn(each) ? plain(view.label(each).toLowerCase()) : `\`${view.name(each)}\``)),
  );
}

function datatypeProperties(view: VocabularyView): string {
  const rows = view
    .ours(iri("owl", "DatatypeProperty"))
    .map((node) => [
      `${plain(view.label(node))}<br>\`${view.name(node)}\``,
      plain(view.definition(node)),
      ends(view, node, "domainIncludes"),
      ends(view, node, "rangeIncludes"),
      String(view.usesOfProperty(node)),
    ]);
  if (rows.length === 0) return "";
  return `## Values\n\n${table(["property", "definition", "of", "value", "uses"], rows)}`;
}

function annotations(view: VocabularyView): string {
  const rows = view
    .ours(iri("owl", "AnnotationProperty"))
    .map((node) => [
      `${plain(view.label(node))}<br>\`${view.name(node)}\``,
      plain(view.definition(node)),
      String(view.usesOfProperty(node)),
    ]);
  return rows.length === 0 ? "" : `## Statements and names\n\n${table(["property", "definition", "uses"], rows)}`;
}

function schemes(view: VocabularyView): string {
  const sections = view.ours(iri("skos", "ConceptScheme")).map((scheme) => {
    const members = new Set(view.subjects(scheme, iri("skos", "inScheme")));
    const title = `### ${plain(view.label(scheme))}\n\n${plain(view.definition(scheme))}`;
    const tree = conceptTree(view, members).join("\n");
    return `${title}\n\n<details>\n<summary>${quantity(members.size, "concept")}</summary>\n\n${tree}\n\n</details>`;
  });
  if (sections.length === 0) return "";
  const words =
    "In brackets: in how many statements a concept stands. A concept of two parents stands below the first.";
  return `## Concept schemes\n\n${words}\n\n${sections.join("\n\n")}`;
}

/** The concepts of a scheme, narrower ones below broader ones, each once. */
function conceptTree(view: VocabularyView, members: ReadonlySet<number>): string[] {
  const below = new Map<number, number[]>();
  const tops: number[] = [];
  for (const node of view.sorted(members)) {
    const parent = view.objects(node, iri("skos", "broader")).find((each) => members.has(each));
    if (parent === undefined) tops.push(node);
    else addTo(below, parent, node);
  }
  const lines: string[] = [];
  const stack = tops.reverse().map((node) => ({ node, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    const label = plain(view.label(node));
    lines.push(`${"  ".repeat(depth)}- **${label}** (${view.usesOfConcept(node)}): ${plain(view.definition(node))}`);
    for (const each of (below.get(node) ?? []).reverse()) stack.push({ node: each, depth: depth + 1 });
  }
  return lines;
}
