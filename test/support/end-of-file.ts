/**
 * What is to be closed after the last test of a file. The files of a worker share their modules, so that a hook of a module would
 * be there for the first of them only; and in a `beforeAll` it is too late to ask for an `afterAll`.
 */

const closings: (() => unknown)[] = [];

/** Asks for a call after the last test of the file. */
export function atEndOfFile(close: () => unknown): void {
  closings.push(close);
}

/** Called by setup.ts after each file. */
export async function closeAll(): Promise<void> {
  await Promise.all(closings.splice(0).map((close) => close()));
}
