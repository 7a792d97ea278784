/** Data at an address that the page was opened with (`?data=ADDRESS`), as far as the host of the page allows it. */

import { quoted, ThroughlineError } from "throughline/errors";

/** What may be fetched: in bytes, and in milliseconds without a byte. */
const FETCH_LIMITS = { bytes: 200_000_000, idle: 30_000 } as const;

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** From 0 to 1; 0 where the size is not told. */
  readonly onShare: (share: number) => void;
}

/** Whether an address may be fetched: of this host, or of an origin that the policy of the page names under connect-src. */
function isAllowed({ origin }: URL): boolean {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
  const sources = /(?:^|;)\s*connect-src ([^;]*)/.exec(policy)?.[1]?.split(/\s+/) ?? [];
  return origin === location.origin || sources.includes(origin);
}

/** Throws a ThroughlineError with a sentence for the reader; the reason of the signal where that ended it. */
export async function fetchedFile(address: string, { signal, onShare }: FetchOptions): Promise<File> {
  const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ThroughlineError("usage", `${quoted(address)} is no address of a file.`, {
      hint: "It begins with https:// or is one of this host.",
    });
  if (!isAllowed(url))
    throw new ThroughlineError(
      "unsupported",
      `This page fetches nothing from ${url.origin}: its makers have not allowed that host.`,
      {
        hint: "Save the file and drop it on the page.",
      },
    );
  const idle = new AbortController();
  const both = AbortSignal.any([signal, idle.signal]);
  let timer = setTimeout(() => idle.abort(), FETCH_LIMITS.idle);
  try {
    const response = await fetch(url, { signal: both, referrerPolicy: "no-referrer" });
    if (!response.ok) throw failed(url, `it was answered with status ${response.status}`);
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const total = Number(response.headers.get("content-length") ?? 0);
    let bytes = 0;
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => idle.abort(), FETCH_LIMITS.idle);
      bytes += next.value.length;
      if (bytes > FETCH_LIMITS.bytes)
        throw failed(url, `it is larger than ${FETCH_LIMITS.bytes.toLocaleString("en")} bytes`);
      chunks.push(next.value);
      onShare(total === 0 ? 0 : Math.min(1, bytes / total));
    }
    return new File(chunks, nameOf(url));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ThroughlineError) throw error;
    if (idle.signal.aborted) throw failed(url, `no byte of it came for ${FETCH_LIMITS.idle / 1000} seconds`);
    throw failed(url, "the host does not answer, or does not let other pages read it (CORS)");
  } finally {
    clearTimeout(timer);
    idle.abort();
  }
}

function failed({ href }: URL, how: string): ThroughlineError {
  return new ThroughlineError("unreadable", `${href} could not be fetched: ${how}.`, {
    hint: "Open the address itself, save the file and drop it on the page.",
  });
}

/** Its ending tells what it is; a file without a name is told by its content. */
function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last;
  }
}
