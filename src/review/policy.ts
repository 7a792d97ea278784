/** What the browser lets the page of review do: its own scripts, styles and requests, and nothing else. */

export const REVIEW_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/** What reads a file that came from anywhere asks nothing of anybody: its policy is that of its own script. */
const READER_POLICY = "default-src 'none'";
const READER = /^\/assets\/pdf-worker-[\w-]+\.js$/;

/** Of a file of the page, by its path. */
export function reviewPolicyOf(path: string): string {
  return READER.test(path) ? READER_POLICY : REVIEW_POLICY;
}
