/** What holds for every picture, whatever is drawn: laws of the pure parts, without a browser. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { apothemOf, SHAPES } from "../../viewer/src/knowledge/shapes.ts";
import { type CaptionRequest, placeCaptions } from "../../viewer/src/picture/captions.ts";
import { contains, overlap } from "../../viewer/src/picture/geometry.ts";
import { settle } from "../../viewer/src/picture/settle.ts";

const FRAME = { x: 0, y: 0, width: 640, height: 480 };

const place = fc.record({ x: fc.integer({ min: 0, max: 640 }), y: fc.integer({ min: 0, max: 480 }) });

const request: fc.Arbitrary<CaptionRequest> = fc.record({
  key: fc.string(),
  lines: fc.constant(["a", "b"]),
  font: fc.constant("12px serif"),
  lineHeight: fc.constant(14),
  width: fc.integer({ min: 10, max: 160 }),
  height: fc.integer({ min: 14, max: 60 }),
  at: place,
  side: fc.constantFrom("above", "below", "left", "right"),
  role: fc.constantFrom("path", "other", "verb", "edge", "hover", "context"),
});

test("captions that need not be written cover nothing; the others are always written", () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 30 }), (requests) => {
      const captions = placeCaptions(requests, { solid: [], lines: [] }, FRAME);
      const need = ({ role }: CaptionRequest): boolean => role !== "context" && role !== "verb";
      expect(captions.filter(need)).toHaveLength(requests.filter(need).length);
      for (const [index, caption] of captions.entries()) {
        if (need(caption)) continue;
        expect(contains(FRAME, caption.box)).toBe(true);
        for (const earlier of captions.slice(0, index)) expect(overlap(caption.box, earlier.box)).toBe(0);
      }
    }),
  );
});

test("the names of a path whose nodes lie close together keep clear of each other", () => {
  const step = (key: string, x: number, y: number, width: number, height: number): CaptionRequest => ({
    ...{ key, lines: [key], font: "13px sans-serif", lineHeight: 16, side: "below", role: "path" },
    ...{ at: { x, y }, width, height },
  });
  const path = [
    step("a", 203, 224, 110, 52),
    step("b", 166, 184, 100, 36),
    step("c", 190, 205, 100, 52),
    step("d", 222, 232, 100, 68),
  ];
  const boxes = placeCaptions(path, { solid: [], lines: [] }, { x: 4, y: 4, width: 318, height: 424 }).map(
    ({ box }) => box,
  );
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(0, index)) expect(overlap(box, other)).toBe(0);
  }
});

const from = { key: "from", at: { x: 140, y: 240 } };
const to = { key: "to", at: { x: 500, y: 240 } };
const ends = [from, to];

function settled(count: number) {
  const tethers = Array.from({ length: count }, (_, index) => ({
    key: `n${index}`,
    anchors: [[from.at], [to.at], [from.at, to.at]][index % 3] ?? [],
  }));
  const reserved = [{ x: 510, y: 0, width: 130, height: 56 }];
  return settle({ size: FRAME, margin: 26, fixed: ends, segments: ends.map((end) => end.at), tethers, reserved });
}

test.each([0, 1, 7, 40])("%i neighbours settle within the frame, apart, and in the same places each time", (count) => {
  const places = settled(count);
  expect(settled(count)).toEqual(places);
  const points = [...places.values()];
  expect(points).toHaveLength(count + ends.length);
  for (const [index, { x, y }] of points.entries()) {
    expect(x).toBeGreaterThanOrEqual(26);
    expect(x).toBeLessThanOrEqual(640 - 26);
    expect(y).toBeGreaterThanOrEqual(26);
    expect(y).toBeLessThanOrEqual(480 - 26);
    for (const other of points.slice(0, index)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(14);
  }
});

test("every shape has the area of the unit circle", () => {
  for (const shape of SHAPES.filter(({ sides }) => sides > 0)) {
    expect(shape.sides * Math.tan(Math.PI / shape.sides) * apothemOf(shape) ** 2).toBeCloseTo(Math.PI);
  }
});
