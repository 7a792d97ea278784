/** Data that a reader asked this browser to keep, in IndexedDB: one graph an entry, until it is forgotten. */

import type { LeftOut } from "../load-graph.ts";

/** What is known of an entry without opening it. */
export interface KeptEntry {
  /** The names of its files: an entry of the same names takes its place. */
  readonly name: string;
  readonly files: readonly string[];
  /** Where they were fetched from; null where the reader had them. */
  readonly address: string | null;
  readonly leftOut: LeftOut;
  /** Of the graph as it is kept, in bytes. */
  readonly bytes: number;
  /** When it was kept, in milliseconds. */
  readonly time: number;
}

const [DATABASE, ENTRIES, GRAPHS] = ["throughline-own-data", "entries", "graphs"];

/** The newest first; none where the browser keeps nothing. */
export async function keptEntries(): Promise<readonly KeptEntry[]> {
  if (!("indexedDB" in globalThis)) return [];
  const found = await inStores("readonly", (store) => store(ENTRIES).getAll() as IDBRequest<KeptEntry[]>);
  return found.sort((a, b) => b.time - a.time);
}

/** Rejects where there is no room, or the browser keeps nothing, as in a private window. */
export async function keep(entry: KeptEntry, snapshot: Uint8Array): Promise<void> {
  const { name } = entry;
  await inStores("readwrite", (store) => {
    store(GRAPHS).put(snapshot, name);
    return store(ENTRIES).put(entry, name);
  });
}

/** Null for what is kept no more. */
export async function kept(name: string): Promise<Uint8Array | null> {
  const found = await inStores("readonly", (store) => store(GRAPHS).get(name) as IDBRequest<unknown>);
  return found instanceof Uint8Array ? found : null;
}

export async function forget(name: string): Promise<void> {
  await inStores("readwrite", (store) => {
    store(GRAPHS).delete(name);
    return store(ENTRIES).delete(name);
  });
}

/** Both stores change together, or neither does; resolves once that stands. */
async function inStores<Result>(
  mode: IDBTransactionMode,
  work: (store: (name: string) => IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction([ENTRIES, GRAPHS], mode);
      const request = work((name) => transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("The browser broke it off."));
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      for (const name of [ENTRIES, GRAPHS]) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser opens no store."));
    request.onblocked = () => reject(new Error("Another window of this page holds the store."));
  });
}
