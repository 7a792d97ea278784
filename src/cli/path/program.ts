/** The command `path` as a person sees it: its options come from the table of parameters, its examples show each. */

import type { Command } from "commander";
import { examples, type Run } from "../command-parts.ts";
import { addPathFlags } from "./path-flags.ts";

export function addPath(program: Command, run: Run): void {
  const command = program
    .command("path [concepts...]")
    .description("how two or more concepts connect: ranked paths, each hop with its evidence");
  addPathFlags(command)
    .addHelpText(
      "after",
      examples(
        'path "UNSCR 2106" "Kosovo Police Service"',
        'path KPS "organised crime" --k 3 --max-length 4',
        'path KPS "organised crime" --skip 5',
        'path "human trafficking" "border communities of the Mano River Union" --alike apart',
        "path KPS ILO --document-detour 0 --figure-detour 0 --umbrella-detour 0",
        "path KPS KPS --mode trail",
        '--data docs/examples/same.ttl path Relief "North Coast" --same exactMatch',
        'path "UNSCR 2106" KPS ILO --one-document',
        "path KPS OSCE --max-per-document 2",
        "path KPS ILO --select all-shortest --distinct edges --explain",
        "path KPS ILO --select k-groups --k 2 --max-paths 50",
        "path KPS ILO --cost specificity --max-overlap 0.5",
        "--data weighted.ttl path a b --cost weight --weight-predicate ex:weight",
        "path KPS ILO --pattern '(!tl:refersTo|!(^tl:refersTo)){1,4}'",
        'path "UNSCR 2106" KPS --via "human trafficking" --avoid "organized crime" --avoid-predicate tl:encourages',
        'path KPS "organized crime" --only-predicate counters --only-predicate "is a kind of" --directed',
        'path "UNSCR 2106" KPS --only-type skos:Concept --avoid-type tl:Event',
        'path "UNSCR 2106" KPS --modality asserted --modality reported --min-claimants 1',
        'path "UNSCR 2106" KPS --avoid-qualifier condition --avoid-qualifier scope',
        'path id:osce-pc-dec-557 "discrimination based on sex" --qualifier causeRole',
        'path "UNSCR 2106" KPS --source src:s0 --avoid-source src:s2',
        "path KPS ILO --polarity affirmed --polarity denied",
        'path "UNSCR 2106" KPS --as-of 2013 --time together',
        "path id:osr-cthb id:simulation-exercise-methodology --as-of 2017 --dated-only",
        "path KPS ILO --hub-degree 40",
        "path KPS ILO --through-hubs --roles instance,class --min-length 4",
        "path KPS ILO --max-length unlimited --time-limit 2000 --max-expansions 10000",
        "path KPS ILO --count",
        'path KPS ILO "UNSCR 2106" --subgraph --max-length 4',
        "path KPS ILO --k 50 --stream --json",
        "path --pairs pairs.tsv --json",
        "path KPS --to-query 'SELECT ?event WHERE { ?event a tl:Event }' --k 1",
      ),
    )
    .action((concepts, flags) =>
      run(async (context) => (await import("../commands/path.ts")).path(context, concepts, flags)),
    );
}
