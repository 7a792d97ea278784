/**
 * A stand-in for the server of `throughline review`, by the protocol and in memory: what a page meets only now and then, such as a
 * conflict, a lock or silence, it meets here at will. It decides nothing about graphs; the server's own tests do.
 */

import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Card, ConceptInfo } from "../../../src/review/protocol/card.ts";
import type { DecideAnswer, DecideRequest } from "../../../src/review/protocol/decide.ts";
import type { HistoryLine } from "../../../src/review/protocol/history.ts";
import type { PlacedNote } from "../../../src/review/protocol/notes.ts";
import type { ProjectAnswer, TabCounts } from "../../../src/review/protocol/project.ts";
import type { MarksAnswer, PlacedClaim, PlacedProposal, TextAnswer } from "../../../src/review/protocol/text.ts";
import { ROOT } from "../../support/cli.ts";

const BUILT = join(ROOT, "dist/review-page");
const TOKEN = "stand-in-token-of-32-characters-";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const PARAGRAPHS = [
  "The shelter of Lower Valley",
  "The Ministry of Welfare funds the Lower Valley Shelter. The ministry did not fund the River Police.",
  "The River Police may assist the Lower Valley Shelter. The shelter trains the River Police.",
];

const concept = (label: string, statements: number): ConceptInfo => ({
  iri: `https://example.org/id/${label.toLowerCase().replaceAll(" ", "-")}`,
  label,
  types: ["organisation"],
  definition: `${label}, as the valley knows it.`,
  aliases: [],
  statements,
  isNew: false,
});
const CONCEPTS = [concept("Ministry of Welfare", 3), concept("Lower Valley Shelter", 2), concept("River Police", 0)];
const RELATIONS = ["funds", "assists", "trains", "refers to"].map((label) => ({
  iri: `https://example.org/terms/${label.replaceAll(" ", "-")}`,
  label,
  inverseLabel: null,
  definition: `One ${label} another.`,
  domain: [],
  range: [],
}));

type Proposed = PlacedProposal & Pick<Card, "subject" | "relation" | "object">;

export class ReviewStandIn {
  notes: readonly PlacedNote[] = [];
  /** The next decision meets this one of somebody else. */
  conflict: HistoryLine | null = null;
  readOnly: ProjectAnswer["readOnly"] = null;
  readonly decisions: DecideRequest[] = [];
  readonly #paragraphs: readonly string[];
  readonly #history: HistoryLine[] = [];
  readonly #cards = new Map<string, Proposed>();
  #proposals: Proposed[] = [];
  #claims: PlacedClaim[] = [];
  #names = ["River Polices"];
  #server: Server | null = null;

  /** `times` as many paragraphs as there are. Default: 1. */
  constructor(times = 1) {
    this.#paragraphs = Array.from({ length: times }, () => PARAGRAPHS).flat();
    this.#proposals = [this.#proposed("sug:funds", 1, 0, 0, 1), this.#proposed("sug:may", 3, 2, 1, 1)];
  }

  /** The address to open, token and all. */
  async start(): Promise<string> {
    const server = createServer((request, response) => {
      this.#answer(request).then(
        ([status, type, body]) => {
          response.writeHead(status, { "content-type": type, "content-security-policy": POLICY });
          response.end(body);
        },
        () => response.writeHead(500).end(),
      );
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/#${TOKEN}`;
  }

  stop(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  async #answer(request: IncomingMessage): Promise<[number, string, string | Buffer]> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://stand-in");
    if (!pathname.startsWith("/api/")) {
      const file = pathname === "/" ? "/index.html" : pathname;
      return [200, TYPES[extname(file)] ?? "text/plain", readFileSync(join(BUILT, file))];
    }
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return json(401, failure("No token."));
    if (request.method === "POST") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      return this.#decide(JSON.parse(Buffer.concat(chunks).toString()) as DecideRequest);
    }
    return json(200, this.#read(pathname.slice("/api/".length), searchParams));
  }

  get #revision(): number {
    return this.#history.length;
  }

  get #counts(): TabCounts {
    const later = this.#proposals.filter(({ state }) => state === "later").length;
    return { open: this.#proposals.length, later, names: this.#names.length, rows: 1, history: this.#history.length };
  }

  #read(name: string, query: URLSearchParams): unknown {
    const revision = this.#revision;
    switch (name) {
      case "project":
        return this.#project();
      case "text":
        return this.#text();
      case "marks":
        return this.#marks(Number(query.get("from")), Number(query.get("to")));
      case "card":
        return { revision, card: this.#card(query.get("id") ?? "") };
      case "concepts":
        return { revision, ...found(query.get("q") ?? "") };
      case "relations":
        return { revision, relations: RELATIONS.map(({ iri }) => ({ iri, fits: true, used: 0 })) };
      case "names":
        return {
          revision,
          names: this.#names.map((each) => ({
            name: each,
            nearest: [CONCEPTS[2]],
            rows: ["links.csv, row 11"],
            quote: "the River Police",
            source: "brief",
          })),
        };
      case "rows":
        return { revision, rows: [ROW] };
      case "history":
        return { revision, lines: [...this.#history].reverse(), before: null };
      default:
        return { revision, reload: false, lines: [], counts: this.#counts };
    }
  }

  #project(): ProjectAnswer {
    return {
      name: "Valley",
      person: "anna",
      readOnly: this.readOnly,
      revision: this.#revision,
      measures: false,
      keysOff: false,
      open: "brief",
      sources: [
        {
          name: "brief",
          title: "The shelter of Lower Valley",
          language: "en",
          pages: 2,
          missing: null,
          format: "txt",
          hasOriginal: false,
          sentences: null,
          withStatement: null,
          without: null,
          open: this.#proposals.length,
        },
      ],
      relations: RELATIONS,
      types: [{ iri: "https://example.org/terms/organisation", label: "organisation", definition: null }],
      modalities: [],
      polarities: [],
      keys: {} as ProjectAnswer["keys"],
      counts: this.#counts,
      batches: [],
      round: null,
      warnings: [],
    };
  }

  #text(): TextAnswer {
    let start = 0;
    const paragraphs = this.#paragraphs.map((text, index) => {
      const paragraph = { number: index + 1, page: 1, start, text, heading: !text.endsWith(".") };
      start += text.length + 2;
      return paragraph;
    });
    const sentences = paragraphs.flatMap((paragraph) =>
      [...paragraph.text.matchAll(/[^.]+\.?/g)].map(([words], index, all) => {
        const lead = words.length - words.trimStart().length;
        const before = all.slice(0, index).reduce((sum, [each]) => sum + each.length, 0);
        const from = paragraph.start + before + lead;
        const end = paragraph.start + before + words.length;
        const holds = this.#claims.some((claim) => claim.start < end && claim.end > from);
        return {
          start: from,
          end,
          paragraph: paragraph.number,
          state: holds ? ("statement" as const) : ("open" as const),
          reason: null,
          line: null,
        };
      }),
    );
    return {
      source: "brief",
      title: "The shelter of Lower Valley",
      language: "en",
      revision: this.#revision,
      paragraphs,
      sentences,
      proposals: this.#proposals,
      claims: this.#claims,
      notes: this.notes,
    };
  }

  #marks(from: number, to: number): MarksAnswer {
    const paragraphs = this.#text().paragraphs.slice(from - 1, to);
    const placed = (words: string) =>
      paragraphs.flatMap(({ start, text }) =>
        [...text.matchAll(new RegExp(words, "g"))].map(({ index }) => ({
          start: start + index,
          end: start + index + words.length,
        })),
      );
    const mentions = CONCEPTS.flatMap(({ iri, label }) =>
      placed(label).map((span) => ({ ...span, iri, label, type: "organisation", digit: 1 })),
    ).sort((a, b) => a.start - b.start);
    const hints = [
      ...placed("may").map((span) => ({ ...span, kind: "hedge" as const })),
      ...placed("not").map((span) => ({ ...span, kind: "denial" as const })),
    ];
    return { source: "brief", from, to, revision: this.#revision, mentions, hints, likely: [] };
  }

  #proposed(id: string, at: number, subject: number, relation: number, object: number): Proposed {
    const { start = 0, end = 0 } = this.#text().sentences[at] ?? {};
    const [a, r, b] = [CONCEPTS[subject], RELATIONS[relation], CONCEPTS[object]];
    if (a === undefined || r === undefined || b === undefined) throw new Error("There is no such concept.");
    const proposed: Proposed = {
      id,
      start,
      end,
      state: "open",
      words: `${a.label} ${r.label} ${b.label}`,
      model: null,
      subject: a,
      relation: r,
      object: b,
    };
    this.#cards.set(id, proposed);
    return proposed;
  }

  #card(id: string): Card {
    const placed = this.#cards.get(id);
    if (placed === undefined) throw new Error(`There is no ${id}.`);
    const { start, end, words, subject, relation, object, state } = placed;
    const needsConfirming = id === "sug:may";
    return {
      id,
      state: id.startsWith("st:") ? "accepted" : state,
      sentence: words,
      subject,
      relation,
      object,
      modality: "asserted",
      polarity: "affirmed",
      support: "directly-stated",
      claimant: null,
      note: null,
      qualifiers: [],
      source: "brief",
      passage: { start, end, page: 1, paragraph: 2, words: this.#paragraphs.join("\n\n").slice(start, end) },
      by: "ben",
      model: needsConfirming ? "some-model" : null,
      from: "links.csv, row 2",
      batch: "links",
      warnings: needsConfirming ? [{ code: "hedge", message: "“may” stands in the passage." }] : [],
      needsConfirming,
      said: [
        {
          claim: "st:old",
          sentence: "Ministry of Welfare does not fund Lower Valley Shelter",
          contradicts: true,
          same: false,
          source: "Audit note",
        },
      ],
      alike: [],
      history: [],
    };
  }

  #decide(request: DecideRequest): [number, string, string] {
    if (this.conflict !== null) {
      const { conflict } = this;
      this.conflict = null;
      return json(409, { ...failure("This was decided meanwhile."), conflict, revision: this.#revision });
    }
    this.decisions.push(request);
    const claims = this.#apply(request);
    const line = `anna:${this.#history.length + 1}`;
    const words = `${request.do}${"id" in request ? `: ${this.#cards.get(request.id)?.words ?? ""}` : ""}`;
    this.#history.push({
      line,
      by: "anna",
      time: "2026-11-29T12:00:00Z",
      do: "accept",
      words,
      holds: true,
      act: line,
      together: 1,
      on: null,
    });
    const answer: DecideAnswer = {
      saved: true,
      revision: this.#revision,
      lines: [line],
      claims,
      proposals: [],
      note: null,
      counts: this.#counts,
    };
    return json(200, answer);
  }

  #apply(request: DecideRequest): string[] {
    if (request.do === "same-as") {
      this.#names = [];
      this.#proposals.push(this.#proposed("sug:named", 4, 1, 2, 2));
    } else if (request.do === "accept" || request.do === "edit") {
      const proposal = this.#cards.get(request.id);
      this.#proposals = this.#proposals.filter(({ id }) => id !== request.id);
      return proposal === undefined ? [] : [this.#claim(proposal)];
    } else if (request.do === "new") {
      return [this.#claim({ ...this.#proposed(`sug:${this.#revision}`, 0, 0, 0, 1), ...request.passage })];
    } else if (request.do === "reject") {
      this.#proposals = this.#proposals.filter(({ id }) => id !== request.id);
    } else if (request.do === "undo") {
      const last = this.#claims.pop();
      const proposal = last === undefined ? undefined : this.#cards.get(last.claim.replace("st:", ""));
      if (proposal !== undefined) this.#proposals.push(proposal);
    }
    return [];
  }

  #claim(proposal: Proposed): string {
    const claim = `st:${proposal.id}`;
    this.#cards.set(claim, { ...proposal, id: claim });
    this.#claims.push({ claim, start: proposal.start, end: proposal.end, words: proposal.words, denied: false });
    return claim;
  }
}

const ROW = {
  id: "row:7",
  from: "links.csv, row 7",
  state: "refused",
  code: "altered",
  field: "quote",
  column: "E (quote)",
  why: "The letters stand in the document, with another number: 54, not 45.",
  nearest: ["54 cases"],
  cells: { subject: "River Police", quote: "45 cases" },
  source: "brief",
  places: [],
};

function found(query: string) {
  const words = query.toLowerCase();
  const exact = CONCEPTS.filter(({ label }) => label.toLowerCase() === words);
  return {
    query,
    exact,
    near: CONCEPTS.filter((each) => !exact.includes(each) && each.label.toLowerCase().includes(words)),
  };
}

const failure = (message: string) => ({ error: { code: "forbidden", message, hint: "Look at it again." } });
const json = (status: number, answer: unknown): [number, string, string] => [
  status,
  "application/json",
  JSON.stringify(answer),
];
