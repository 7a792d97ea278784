/** Small pages of the server's own: text from outside is escaped by the template, and nothing is loaded or run. */

import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { visible } from "../errors.ts";

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid #8886; }
code { overflow-wrap: anywhere; }
.quiet { opacity: 0.75; }
li { margin-bottom: 0.5rem; }
`;

/** Nothing but this very style: what a label might smuggle in would neither load nor run. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "sandbox allow-top-navigation-by-user-activation",
].join("; ");

/** A piece of a page. */
export type Html = ReturnType<typeof html>;

export { html };

/** Text from outside as a piece of a page: hidden characters are shown, and the template escapes the rest. */
export function shown(text: string): string {
  return visible(text);
}

/** The text of a page. */
export async function pageText(title: string, body: Html | Promise<Html>): Promise<string> {
  return String(
    await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shown(title)} · Throughline</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`,
  );
}

/** What goes with a page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = { "content-security-policy": POLICY };

/** What a page is. */
export const PAGE_TYPE = "text/html; charset=utf-8";
