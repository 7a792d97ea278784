/** What crawlers look for. Both need to know where the page stands. */

import { escapeXml, xmlText } from "../rdf/write/xml-text.ts";
import type { SitePart } from "./folder.ts";

/** The sitemap, and robots.txt where the page stands at the root of its host: elsewhere nobody reads one. */
export function filesForCrawlers(address: string | null, day: string | null): SitePart[] {
  if (address === null) return [];
  const pages = ["", "downloads.html"].map((page) => {
    const changed = day === null ? "" : `<lastmod>${day}</lastmod>`;
    return `  <url><loc>${escapeXml(xmlText(`${address}${page}`))}</loc>${changed}</url>`;
  });
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join("\n")}
</urlset>
`;
  const robots = `User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n`;
  return [
    { path: "sitemap.xml", content: sitemap },
    ...(new URL(address).pathname === "/" ? [{ path: "robots.txt", content: robots }] : []),
  ];
}
