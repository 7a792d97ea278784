/** A Virtuoso 7 of a test's own: free ports, a data folder that goes with it, data by its bulk loader. */

import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { answering, freePort } from "./started.mjs";

const GRAPH = "urn:throughline:test";

const settings = ({ sqlPort, httpPort, maxRows }) => `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
Striping = 0
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
MaxCheckpointRemap = 2000
Striping = 0
[Parameters]
ServerPort = ${sqlPort}
DisableUnixSocket = 1
MaxClientConnections = 10
CheckpointInterval = 0
DirsAllowed = .
NumberOfBuffers = 85000
MaxDirtyBuffers = 60000
ThreadsPerQuery = 2
MaxQueryMem = 1G
[HTTPServer]
ServerPort = ${httpPort}
ServerRoot = .
MaxClientConnections = 10
ServerThreads = 10
MaxKeepAlives = 10
KeepAliveTimeout = 15
[SPARQL]
ResultSetMaxRows = ${maxRows}
MaxQueryExecutionTime = 120
`;

/**
 * Starts Virtuoso and loads files of RDF into one graph.
 *
 * @returns the address to ask, and `stop`, which ends the server and removes its folder.
 */
export async function startVirtuoso(files, { maxRows = 100_000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "throughline-virtuoso-"));
  const [sqlPort, httpPort] = [await freePort(), await freePort()];
  writeFileSync(join(folder, "virtuoso.ini"), settings({ sqlPort, httpPort, maxRows }));
  for (const file of files) copyFileSync(file, join(folder, basename(file)));
  const args = ["+configfile", "virtuoso.ini", "+foreground"];
  const server = spawn("virtuoso-t", args, { cwd: folder, stdio: "ignore" });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const stop = async () => {
    server.kill("SIGTERM");
    const killed = setTimeout(() => server.kill("SIGKILL"), 20_000);
    await ended;
    clearTimeout(killed);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering("virtuoso-t", `http://127.0.0.1:${httpPort}/sparql`, server);
    for (const file of files) sql(sqlPort, `ld_dir('.', '${basename(file)}', '${GRAPH}');`);
    sql(sqlPort, "rdf_loader_run();");
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${httpPort}/sparql?default-graph-uri=${GRAPH}`, stop };
}

function sql(port, statement) {
  const run = spawnSync("isql-vt", [String(port), "dba", "dba", `exec=${statement}`], { encoding: "utf8" });
  if (run.status !== 0 || /^\*\*\* Error/m.test(run.stderr)) throw new Error(`isql: ${run.stderr}${run.stdout}`);
}
