/** Which key does what for this person: the table of commands with what they changed, kept in their browser. */

import { COMMAND_NAMES, COMMANDS, type Command, FIXED } from "./commands.ts";

export interface KeyMap {
  /** Off: only buttons do anything (WCAG 2.1.4); Enter, Escape and Tab stay what they are everywhere. */
  readonly on: boolean;
  readonly keys: Readonly<Record<Command, readonly string[]>>;
}

const keysBy = (of: (name: Command) => readonly string[]): KeyMap["keys"] =>
  Object.fromEntries(COMMAND_NAMES.map((name) => [name, of(name)] as const)) as Record<Command, readonly string[]>;

export const DEFAULT_KEY_MAP: KeyMap = {
  on: true,
  keys: keysBy((name) => COMMANDS[name].keys),
};

/** Keys that choose by number everywhere, or move the focus: no command takes them. */
const RESERVED = /^(?:\d|Tab|Shift|Control|Alt|Meta|AltGraph|Dead|Process|Unidentified)$/;

/** What is used of a KeyboardEvent. */
interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** A key as the table has it; null with a modifier that belongs to the browser, or for one that no command may take. */
export function keyOf({ key, shiftKey, ctrlKey, altKey, metaKey }: PressedKey): string | null {
  if (ctrlKey || altKey || metaKey || RESERVED.test(key)) return null;
  // Of a printed sign the shift key is part; only of keys with names it is a key more.
  if (key.length === 1) return key === " " ? null : key;
  return shiftKey ? `Shift+${key}` : key;
}

/** The command of a key; null for none. Capital letters do what small ones do, unless they have a command of their own. */
export function commandOf({ on, keys }: KeyMap, key: string, where: "reading" | "draft"): Command | null {
  const fits = (name: Command): boolean => COMMANDS[name].where === where || COMMANDS[name].where === "both";
  const find = (wanted: string): Command | undefined =>
    COMMAND_NAMES.find((name) => fits(name) && keys[name].includes(wanted));
  const found = find(key) ?? (key.length === 1 ? find(key.toLowerCase()) : undefined);
  if (found === undefined) return null;
  return on || FIXED.has(found) ? found : null;
}

/** The map with one key in place of those of a command that is not fixed; what else had that key in the same place loses it. */
export function remapped(map: KeyMap, command: Command, key: string): KeyMap {
  const meets = (other: Command): boolean => {
    const [a, b] = [COMMANDS[command].where, COMMANDS[other].where];
    return a === b || a === "both" || b === "both";
  };
  const keys = keysBy((name) => {
    const before = map.keys[name];
    if (FIXED.has(name)) return before;
    if (name === command) return [key];
    return meets(name) ? before.filter((each) => each !== key) : before;
  });
  return { ...map, keys };
}

const STORED = "throughline-review-keys";

/** What was kept; the defaults for what cannot be read, or is of another version of the page. */
export function readKeyMap(storage: { getItem(key: string): string | null }): KeyMap {
  try {
    const kept: unknown = JSON.parse(storage.getItem(STORED) ?? "null");
    if (typeof kept !== "object" || kept === null) return DEFAULT_KEY_MAP;
    const { on, keys } = kept as { on?: unknown; keys?: Readonly<Record<string, unknown>> };
    const keysOf = (name: Command): readonly string[] => {
      const own = keys?.[name];
      return Array.isArray(own) && own.every((key) => typeof key === "string") ? own : COMMANDS[name].keys;
    };
    return { on: on !== false, keys: keysBy(keysOf) };
  } catch {
    return DEFAULT_KEY_MAP;
  }
}

/** Where the browser keeps nothing, the keys hold until the page is closed. */
export function keepKeyMap(storage: { setItem(key: string, value: string): void }, map: KeyMap): void {
  try {
    storage.setItem(STORED, JSON.stringify(map));
  } catch {
    // Storage may be switched off.
  }
}

/** How a key is called on the page. */
export function keyName(key: string): string {
  const names: Readonly<Record<string, string>> = {
    ArrowDown: "↓",
    ArrowUp: "↑",
    ArrowLeft: "←",
    ArrowRight: "→",
    Escape: "Esc",
    Shift: "⇧",
  };
  const [last = "", ...modifiers] = key === "+" ? ["+"] : key.split("+").reverse();
  return [...modifiers.reverse(), last].map((each) => names[each] ?? each).join("");
}
