/** Pages without scripts: text goes in escaped, and the policy lets nothing but our one style sheet through. */

import { createHash } from "node:crypto";
import type { Context } from "hono";
import { escapeHtml } from "../escape-html.ts";

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}" +
  "textarea{width:100%;box-sizing:border-box;font:14px/1.5 ui-monospace,monospace}button{font:inherit;padding:.3rem 1rem}" +
  "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ccc;vertical-align:top;overflow-wrap:anywhere}" +
  "code,pre{font-family:ui-monospace,monospace}pre{overflow:auto}.error{color:#a00}";

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Sends a page. `title` is escaped here; `body` is HTML, its outside text escaped by the caller. */
export function sendPage(context: Context, title: string, body: string, status: 200 | 400 | 404 | 503 = 200): Response {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>${body}</body></html>
`;
  return context.body(html, status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    vary: "accept",
  });
}
