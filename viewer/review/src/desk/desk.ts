/** What every part of the page is given: the store, and the keys of this person. */

import type { KeyMap } from "../keys/key-map.ts";
import type { Store } from "./store.ts";

export interface Desk {
  readonly store: Store;
  readonly keyMap: KeyMap;
}
