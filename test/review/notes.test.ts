/** Notes on a text, as the server of the review page tells them. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { TextAnswer } from "../../src/review/protocol/text.ts";
import { TEXT } from "../curate/support.ts";
import { reviewedProject, reviewOf } from "./support.ts";

const MARKED = "may support about 40 women each month";

test("notes stand in the answer of their text, in its units; a statement takes the passage of one", async () => {
  const { folder, run } = await reviewedProject();
  const row = {
    uri: "https://example.org/brief",
    user: "acct:anna@hypothes.is",
    created: "2026-02-01T08:00:00Z",
    text: "How many?",
    tags: ["scale"],
    document: { title: ["brief"] },
    target: [{ selector: [{ type: "TextQuoteSelector", exact: MARKED }] }],
  };
  writeFileSync(join(folder, "notes.json"), JSON.stringify({ rows: [row] }));
  expect(await run("import", "notes.json")).toMatchObject({ code: 0 });
  const review = await reviewOf(folder);
  const { notes } = await review.get<TextAnswer>("/api/text?source=brief");
  const start = TEXT.indexOf(MARKED);
  expect(notes).toEqual([
    {
      id: expect.stringMatching(/^note:[0-9a-f]{16}$/),
      start,
      end: start + MARKED.length,
      tags: [{ name: "scale", description: null }],
      comment: "How many?",
      author: "anna",
      created: "2026-02-01T08:00:00.000Z",
    },
  ]);
});
