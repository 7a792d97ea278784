import fc from "fast-check";
import { expect, test } from "vitest";
import { Heap } from "../../src/paths/heap.ts";

test("a heap gives back what was put in, least first", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (numbers) => {
      const heap = new Heap<number>((a, b) => a - b);
      for (const number of numbers) heap.push(number);
      expect(numbers.map(() => heap.pop())).toEqual(numbers.toSorted((a, b) => a - b));
      expect(heap.pop()).toBeUndefined();
    }),
  );
});

test("taking and putting may alternate", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer(), { nil: null })), (steps) => {
      const heap = new Heap<number>((a, b) => a - b);
      const model: number[] = [];
      for (const step of steps) {
        if (step === null) expect(heap.pop()).toBe(model.shift());
        else {
          heap.push(step);
          model.push(step);
          model.sort((a, b) => a - b);
        }
      }
    }),
  );
});
