/** The commands that keep running: serve and mcp. */

import type { Command } from "commander";
import { DEFAULT_TIME_LIMIT_MS } from "../../mcp/context.ts";
import { DEFAULT_HOST, DEFAULT_PORT, DEFAULT_SERVER_LIMITS } from "../../server/defaults.ts";
import { collect, examples, type Run } from "../command-parts.ts";

export function addServers(program: Command, run: Run): void {
  program
    .command("serve")
    .description("the viewer and a SPARQL endpoint on this machine")
    .option("--host <address>", "where to listen", DEFAULT_HOST)
    .option("--port <n>", `port (default: ${DEFAULT_PORT}, or the next free one; 0 for any)`)
    .option("--no-open", "do not open a browser")
    .option("--allow-origin <origin>", "let pages of this origin call the server; repeatable", collect)
    .option("--allow-host <name>", "answer to this name too, as behind a proxy; repeatable", collect)
    .option("--time-limit <ms>", "stop a query after this long", String(DEFAULT_SERVER_LIMITS.timeLimitMs))
    .option(
      "--delivery-limit <ms>",
      "cut off a client that takes nothing of its answer for so long",
      String(DEFAULT_SERVER_LIMITS.deliveryLimitMs),
    )
    .option("--max-body <bytes>", "refuse longer requests", String(DEFAULT_SERVER_LIMITS.maxBodyBytes))
    .option("--max-result <bytes>", "refuse longer answers to SPARQL", String(DEFAULT_SERVER_LIMITS.maxResultBytes))
    .option("--max-requests <n>", "answer so many at once", String(DEFAULT_SERVER_LIMITS.maxRequests))
    .option("--max-waiting <n>", "let so many SPARQL queries wait", String(DEFAULT_SERVER_LIMITS.maxWaiting))
    .option("--workers <n>", "run so many SPARQL queries at once", String(DEFAULT_SERVER_LIMITS.workers))
    .option(
      "--watch",
      "read the data again when a file changes, as a project always is; a file that cannot be read leaves the old graph",
    )
    .option(
      "--reload-limit <ms>",
      "stop reading the data again after this long",
      String(DEFAULT_SERVER_LIMITS.reloadLimitMs),
    )
    .option("--log", "a line of JSON for each request on standard error, without what was asked")
    .option("--log-queries", "the same with what was asked")
    .addHelpText("after", examples("serve", "--data my.ttl serve --port 0 --no-open", "--data my.ttl serve --watch"))
    .action((flags) => run(async (context) => (await import("../commands/serve.ts")).serve(context, flags)));
  program
    .command("mcp")
    .description("the questions as tools for language models, over standard input and output")
    .option("--time-limit <ms>", "stop a search or query after this long", String(DEFAULT_TIME_LIMIT_MS))
    .option(
      "--propose",
      "in a project: two tools more, which read its documents and propose statements for a person to decide on",
    )
    .addHelpText("after", examples("mcp", "--data my.ttl mcp", "--project kosovo mcp --propose"))
    .action((flags) => run(async (context) => (await import("../commands/mcp.ts")).mcp(context, flags)));
}
