/** Where a request goes: to the given address, and nowhere else. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { type Aside, failure } from "./refusal.ts";

/** The address as it is asked. Throws `usage` for one that is not http or https, or that holds credentials. */
export function endpointAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw new ThroughlineError("usage", `An endpoint takes an http or https address, not ${quoted(text)}.`, {
      hint: "Write it whole, such as http://localhost:8890/sparql.",
      option: "endpoint",
    });
  }
  if (address.username !== "" || address.password !== "") {
    throw new ThroughlineError("usage", "The address of the endpoint holds a name or a password.", {
      hint: "Take them out: they would show in logs and process lists. Set THROUGHLINE_ENDPOINT_USER and _PASSWORD instead.",
    });
  }
  address.hash = "";
  return address;
}

/** A query as a request: SPARQL 1.1 Protocol, sections 2.1.1 and 2.1.2. What the address already asks stays. */
export function requestOf(target: URL, query: string, longestGet: number) {
  const encoded = new URLSearchParams({ query }).toString();
  if (encoded.length <= longestGet) {
    const url = new URL(target);
    url.search = url.search === "" ? encoded : `${url.search}&${encoded}`;
    return { url, init: { method: "GET", body: null, headers: {} as Record<string, string> } };
  }
  // Some engines read the graphs of a POST from its body only, others from its address only: they are given both.
  const body = target.search === "" ? encoded : `${target.search.slice(1)}&${encoded}`;
  const headers: Record<string, string> = { "Content-Type": "application/x-www-form-urlencoded" };
  return { url: target, init: { method: "POST", body, headers } };
}

/** Where a redirect leads. Throws `endpoint` for another origin: the query, and the credentials, go to the given one only. */
export function redirectTarget(address: URL, from: URL, location: string | null, aside: Aside): URL {
  const target = location !== null && URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (target === null || target.origin !== address.origin) {
    throw failure(`redirects to another place${aside(target?.origin ?? "")}`);
  }
  // The query goes along with the next request.
  target.searchParams.delete("query");
  return target;
}
