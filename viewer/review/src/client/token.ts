/** The token of this run: it comes in the fragment of the address, which no request carries, and stays in this tab. */

const STORED = "throughline-review-token";
const FRAGMENT = /^#([\w-]{20,})$/;

/** The parts of the window that are used, so that a test can stand in for them. */
export interface TokenPlace {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(data: null, unused: string, url: string): void };
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem">;
}

/** The token, taken out of the address, where a shoulder, a bookmark or a screenshot would carry it on; null without one. */
export function takeToken({ location, history, sessionStorage }: TokenPlace): string | null {
  const [, given] = FRAGMENT.exec(location.hash) ?? [];
  if (given === undefined) return sessionStorage.getItem(STORED);
  sessionStorage.setItem(STORED, given);
  history.replaceState(null, "", `${location.pathname}${location.search}`);
  return given;
}
