import { answerStats } from "../../ask/dataset-questions.ts";
import { KnowledgeServices } from "../../ask/knowledge-services.ts";
import { type Context, openKnowledge, safe, writeJson } from "../context.ts";

/** `throughline stats`: what is in the graph. */
export async function stats(context: Context): Promise<number> {
  const { io, global } = context;
  if (global.endpoint !== undefined) return remoteStats(context);
  const result = answerStats(new KnowledgeServices(await openKnowledge(context)));
  if (global.json) {
    await writeJson(io, result);
    return 0;
  }
  const rows: [string, number][] = [
    ["statements", result.statements],
    ["  with evidence", result.evidenced],
    ["  denied", result.denied],
    ...Object.entries(result.modalities).map(([name, number]): [string, number] => [`  ${name}`, number]),
    ["concepts", result.concepts],
    ["predicates", result.predicates],
    ["quads read", result.quads],
  ];
  const lines = rows.map(([name, number]) => `${name.padEnd(20)}${String(number).padStart(8)}`);
  const sources = result.sources.map((source) => `  ${String(source.statements).padStart(5)}  ${safe(source.title)}`);
  await io.write(`${lines.join("\n")}\n`);
  if (sources.length > 0) await io.write(`statements by source\n${sources.join("\n")}\n`);
  return 0;
}

/** What an endpoint counts itself. */
async function remoteStats(context: Context): Promise<number> {
  const { io, global } = context;
  // The client of endpoints is loaded only where there is one.
  const [{ openEndpoint }, { statsOfEndpoint }] = await Promise.all([
    import("../endpoint.ts"),
    import("../../endpoint/excerpt/stats.ts"),
  ]);
  const result = await statsOfEndpoint(await openEndpoint(context), { signal: io.signal });
  if (global.json) {
    await writeJson(io, result);
    return 0;
  }
  const { triples, statements, concepts, predicates, hubDegree, cites } = result;
  const rows: [string, number | null][] = [
    ["triples", triples],
    ["statements between concepts", statements],
    ["concepts that they join", concepts],
    ["predicates", predicates],
    ["a hub has more than", hubDegree],
  ];
  const lines = rows.map(([name, number]) => `${name.padEnd(28)}${String(number ?? "not told").padStart(12)}`);
  await io.write(
    `${lines.join("\n")}\n${cites ? "Some statements are named" : "No statement is named"}, so that evidence ${cites ? "can" : "cannot"} be there.\n`,
  );
  return 0;
}
