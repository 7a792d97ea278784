/** What the page gave to be saved. The browser is another process, so its files are read through it. */

import type { Download } from "playwright-core";

export async function downloaded(download: Download): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
