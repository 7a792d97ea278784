/** What the page and the worker that reads a PDF say to each other. */

import type { Sought } from "./place.ts";

export type Asked =
  | { readonly do: "open"; readonly bytes: ArrayBuffer }
  /** `page` null: the one on which the words are. `width` in pixels of the screen. */
  | { readonly do: "show"; readonly page: number | null; readonly sought: Sought; readonly width: number };

/** A part of the page, in shares of its width and height from the upper left. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ShownPage {
  readonly page: number;
  readonly image: ImageBitmap;
  readonly marks: readonly Part[];
  /** Whether the words stand on this page: once, in several places alike, or not as they are. */
  readonly words: "once" | "several" | "none";
}

export type Told =
  | { readonly do: "opened"; readonly pages: number }
  | ({ readonly do: "shown" } & ShownPage)
  | { readonly do: "failed"; readonly why: "password" | "broken" | "page" };
