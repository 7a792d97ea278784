/** What the browser lets a page of this server do: the Content-Security-Policy of each answer. */

const RULES =
  "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/** Nothing inline, nothing from elsewhere. */
export const PAGE_POLICY = `default-src 'self'; ${RULES}`;

/** A worker goes by the policy of its own script: only the one that holds Oxigraph may compile WebAssembly, no page may. */
const WASM_WORKER_POLICY = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; ${RULES}`;
const WASM_WORKER = /^\/assets\/sparql-worker-[\w-]+\.js$/;

/** The policy of a file of the viewer. */
export function policyOf(path: string): string {
  return WASM_WORKER.test(path) ? WASM_WORKER_POLICY : PAGE_POLICY;
}
