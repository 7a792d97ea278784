/** Light or dark: the system's, or what the reader wished in this browser. The style sheet does the rest, by `light-dark()`. */

export const SCHEMES = ["system", "light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

const KEPT = "throughline-scheme";
const root = document.documentElement;
const systems = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
const changes = new EventTarget();

for (const system of systems) system.addEventListener("change", () => changes.dispatchEvent(new Event("change")));

export function wishedScheme(): Scheme {
  return SCHEMES.find((each) => each === root.dataset.scheme) ?? "system";
}

/** Shows it at once, and keeps it for the next time where the browser keeps anything. */
export function wishScheme(scheme: Scheme): void {
  show(scheme);
  try {
    if (scheme === "system") localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, scheme);
  } catch {
    // A browser that keeps nothing shows the wish until the page is left.
  }
}

/** Calls `then` whenever other colours may be shown; returns what ends that. */
export function onSchemeChange(then: () => void): () => void {
  changes.addEventListener("change", then);
  return () => changes.removeEventListener("change", then);
}

function show(scheme: Scheme): void {
  if (scheme === "system") delete root.dataset.scheme;
  else root.dataset.scheme = scheme;
  changes.dispatchEvent(new Event("change"));
}

function keptScheme(): Scheme {
  try {
    const kept = localStorage.getItem(KEPT);
    return SCHEMES.find((each) => each === kept) ?? "system";
  } catch {
    return "system";
  }
}

show(keptScheme());
