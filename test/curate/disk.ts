/** A disk that can be disturbed: each call to it is told before it is made, and may be made to fail. */

import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const CALLS = [
  "open",
  "rename",
  "unlink",
  "link",
  "mkdir",
  "readFile",
  "readdir",
  "stat",
  "copyFile",
  "chmod",
] as const;
const HANDLE_CALLS = ["write", "writev", "writeFile", "sync", "datasync", "chmod", "chown", "stat"] as const;

export type DiskCall = (typeof CALLS)[number] | (typeof HANDLE_CALLS)[number];

/** What takes room: a full disk refuses it. */
export const TAKES_ROOM: ReadonlySet<DiskCall> = new Set(["write", "writev", "writeFile", "mkdir", "copyFile"]);

const originals = new Map(CALLS.map((name) => [name, promises[name]] as const));
const ofHandle = (key: string | symbol): DiskCall | null => HANDLE_CALLS.find((name) => name === key) ?? null;

/** An error as the system gives it. */
export function diskError(code: "EIO" | "ENOSPC"): Error {
  return Object.assign(new Error(code), { code, errno: -1, syscall: "write" });
}

/** Tells every call from here on before it is made; one that throws is not made. */
export function disturb(onCall: (name: DiskCall) => void): void {
  const watched = (handle: object): object =>
    new Proxy(handle, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== "function") return value;
        return async (...args: readonly unknown[]): Promise<unknown> => {
          const name = ofHandle(key);
          if (name !== null) onCall(name);
          return Reflect.apply(value, target, args);
        };
      },
    });
  for (const [name, original] of originals)
    Reflect.set(promises, name, async (...args: readonly unknown[]) => {
      onCall(name);
      const result: unknown = await Reflect.apply(original, promises, args);
      return name === "open" ? watched(result as object) : result;
    });
  syncBuiltinESMExports();
}

/** The disk works again. */
export function whole(): void {
  for (const [name, original] of originals) Reflect.set(promises, name, original);
  syncBuiltinESMExports();
}
