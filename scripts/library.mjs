/** The modules of src in build/ and their declarations in dist/, by the compiler, which checks their types. */

import { readFileSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What the compiler says of a program that does not hold. */
export class TypeFaults extends Error {}

/**
 * Compiles src and tells every file that there should be of it, those left as they were too. Where `isWhole` is false,
 * they are not what the compiler left, so it may not rely on that.
 *
 * @throws TypeFaults, and then nothing was made
 */
export async function compileLibrary(root, isWhole) {
  const { default: ts } = await import("typescript");
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.build.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const memory = config.options.tsBuildInfoFile;
  if (!isWhole) rmSync(memory, { force: true });

  const program = ts.createIncrementalProgram({ rootNames: config.fileNames, options: config.options });
  const made = new Map();
  const { diagnostics } = program.emit(undefined, (path, text) => made.set(path, text));
  const faults = [
    ...config.errors,
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics(),
    ...diagnostics,
  ];
  if (faults.length > 0) fail(...ts.sortAndDeduplicateDiagnostics(faults));

  function fail(...found) {
    const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => "\n" };
    throw new TypeFaults(ts.formatDiagnostics(found, host));
  }

  const paths = config.fileNames.flatMap((name) =>
    ts.getOutputFileNames(config, name, !ts.sys.useCaseSensitiveFileNames),
  );
  const products = new Map();
  // The compiler's memory comes last: before it is there, the rest is made again.
  for (const path of [...new Set([...paths, memory])].sort((a, b) => Number(a === memory) - Number(b === memory))) {
    const file = relative(root, path).replaceAll(sep, "/");
    products.set(file, made.get(path) ?? readFileSync(path, "utf8"));
  }
  return products;
}
