import { expect, test } from "vitest";
import { quantity } from "../src/quantity.ts";

test("one thing has its singular, and none and several the plural", () => {
  expect([0, 1, 2].map((count) => quantity(count, "page"))).toEqual(["0 pages", "1 page", "2 pages"]);
  expect(quantity(2, "file says", "files say")).toBe("2 files say");
});
