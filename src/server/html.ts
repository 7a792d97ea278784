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
].join("; ");

/** Sends a page. `title` is escaped here; `body` is HTML, its outside text escaped by the caller. */
export function sendPage(context: Context, title: string, body: string, status: 200 | 400 | 404 | 503 = 200): Response {
  return send(context, pageOf(title, body), status, "'none'");
}

/** Sends a page that pages of these origins may show in a frame. */
export function sendFramedPage(context: Context, title: string, body: string, origins: ReadonlySet<string>): Response {
  return send(context, pageOf(title, body), 200, ["'self'", ...origins].join(" "));
}

function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>${body}</body></html>
`;
}

function send(context: Context, html: string, status: 200 | 400 | 404 | 503, ancestors: string): Response {
  return context.body(html, status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `${POLICY}; frame-ancestors ${ancestors}`,
    vary: "accept",
  });
}
