import fc from "fast-check";
import { expect, test } from "vitest";
import { Heap } from "../../src/paths/search/heap.ts";
import { StateHeap } from "../../src/paths/search/state-heap.ts";

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

test("a heap of states gives them by cost, and may outgrow its arrays", () => {
  const costs = fc.array(fc.nat(20), { maxLength: 40 });
  fc.assert(
    fc.property(costs, fc.constantFrom(0, 300), (some, more) => {
      const heap = new StateHeap();
      const all = [...some, ...Array.from({ length: more }, (_, place) => (place * 7) % 13)];
      for (const [state, cost] of all.entries()) heap.push(state, cost);
      const taken: number[] = [];
      while (heap.count > 0) {
        expect(heap.cost).toBe(all[heap.state]);
        taken.push(heap.cost);
        heap.pop();
      }
      expect(taken).toEqual(all.toSorted((a, b) => a - b));
    }),
  );
});
