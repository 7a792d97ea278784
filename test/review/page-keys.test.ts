/** The keys of the review page: what each does where, that each can be changed and switched off, and what is kept. */

import { expect, test } from "vitest";
import { COMMAND_NAMES, COMMANDS } from "../../viewer/review/src/keys/commands.ts";
import {
  commandOf,
  DEFAULT_KEY_MAP,
  keepKeyMap,
  keyName,
  keyOf,
  readKeyMap,
  remapped,
} from "../../viewer/review/src/keys/key-map.ts";

const pressed = (key: string, held: Partial<Record<"shiftKey" | "ctrlKey" | "altKey" | "metaKey", boolean>> = {}) =>
  keyOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

test("every command has a key of its own wherever it may be given", () => {
  for (const where of ["reading", "draft"] as const) {
    const here = COMMAND_NAMES.filter((name) => COMMANDS[name].where === where || COMMANDS[name].where === "both");
    expect(here.length).toBeGreaterThan(5);
    for (const name of here)
      for (const key of COMMANDS[name].keys) expect([key, commandOf(DEFAULT_KEY_MAP, key, where)]).toEqual([key, name]);
  }
});

test("keys of the browser and digits are no commands; a sign typed with Shift is the sign", () => {
  expect(pressed("x", { ctrlKey: true })).toBeNull();
  expect(pressed("ArrowLeft", { altKey: true })).toBeNull();
  expect(pressed("1")).toBeNull();
  expect(pressed("Tab")).toBeNull();
  expect(pressed("?", { shiftKey: true })).toBe("?");
  expect(pressed("ArrowDown", { shiftKey: true })).toBe("Shift+ArrowDown");
});

test("a capital letter does what the small one does: caps lock loses no decision", () => {
  expect(commandOf(DEFAULT_KEY_MAP, "X", "reading")).toBe("reject");
  expect(commandOf(remapped(DEFAULT_KEY_MAP, "accept", "X"), "X", "reading")).toBe("accept");
});

test("a command with a new key takes it from whatever had it in the same place, and from nothing elsewhere", () => {
  const map = remapped(DEFAULT_KEY_MAP, "accept", "x");
  expect(commandOf(map, "x", "reading")).toBe("accept");
  expect(commandOf(map, "a", "reading")).toBeNull();
  expect(map.keys.reject).toEqual([]);
  expect(remapped(DEFAULT_KEY_MAP, "accept", "Enter").keys.save).toEqual(["Enter"]);
});

test("switched off, only the keys work that a form has anyway", () => {
  const off = { ...DEFAULT_KEY_MAP, on: false };
  expect(commandOf(off, "x", "reading")).toBeNull();
  expect(commandOf(off, "Enter", "draft")).toBe("save");
  expect(commandOf(off, "Escape", "draft")).toBe("leave");
});

test("what was changed comes back; what cannot be read is the default", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(readKeyMap(storage)).toEqual(DEFAULT_KEY_MAP);
  const map = { ...remapped(DEFAULT_KEY_MAP, "later", "z"), on: false };
  keepKeyMap(storage, map);
  expect(readKeyMap(storage)).toEqual(map);
  for (const broken of ["{", "7", '{"keys":{"accept":"a","constructor":["b"]}}', '{"keys":{"accept":[1]}}'])
    expect(readKeyMap({ getItem: () => broken })).toEqual(DEFAULT_KEY_MAP);
  const full = {
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(() => keepKeyMap(full, map)).not.toThrow();
});

test("keys have names that can be read", () => {
  expect(["j", "ArrowDown", "Shift+ArrowUp", "Escape", "?", "+"].map(keyName)).toEqual([
    "j",
    "↓",
    "⇧↑",
    "Esc",
    "?",
    "+",
  ]);
});
