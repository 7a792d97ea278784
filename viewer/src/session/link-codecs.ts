/** Values as text in a link: encoded by character, so that "&", "=", "," and ";" can part fields, items and parts. */

/** How things of the graph are called in a link. */
export interface LinkNames {
  /** The shortest name that leads back to the IRI. */
  shorten(iri: string): string;
  /** The IRI that a written name means; what is no prefixed name is an IRI already. */
  expand(written: string): string;
}

export interface Codec<Value> {
  write(value: Value, names: LinkNames): string;
  /** Null where the text cannot be read. */
  read(written: string, names: LinkNames): Value | null;
}

/** A link is shared by people: more items than this in one field are no one's wish. */
const MOST_ITEMS = 500;

/** Percent-encoding that leaves the colons and slashes of IRIs readable. */
export function encode(text: string): string {
  // A lone surrogate cannot be encoded; it cannot be shown either.
  return encodeURIComponent(text.toWellFormed()).replaceAll("%3A", ":").replaceAll("%2F", "/");
}

/** What cannot be decoded is taken as it stands. */
export function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

export const flag: Codec<boolean> = {
  write: (value) => (value ? "yes" : "no"),
  read: (written) => (written === "yes" ? true : written === "no" ? false : null),
};

/** A whole number in a range, both ends included. */
export function whole(least: number, most: number): Codec<number> {
  return {
    write: String,
    read(written) {
      const value = Number(written);
      return /^\d+$/.test(written) && value >= least && value <= most ? value : null;
    },
  };
}

export function oneOf<const Value extends string>(values: readonly Value[]): Codec<Value> {
  return { write: encode, read: (written) => values.find((value) => value === decode(written)) ?? null };
}

export const iri: Codec<string> = {
  write: (value, names) => encode(names.shorten(value)),
  read: (written, names) => (written === "" ? null : names.expand(decode(written))),
};

/** A text of a given form; the empty text stands for null. */
export function textOrNull(form: RegExp): Codec<string | null> {
  return {
    write: (value) => encode(value ?? ""),
    read: (written) => (form.test(decode(written)) ? decode(written) : null),
  };
}

/** Unreadable items are left out. */
export function listOf<Value>(item: Codec<Value>): Codec<readonly Value[]> {
  return {
    write: (values, names) => values.map((value) => item.write(value, names)).join(","),
    read(written, names) {
      const values = written.split(",", MOST_ITEMS).map((each) => item.read(each, names));
      return values.filter((value) => value !== null);
    },
  };
}

/** Numbers parted by ";", to four decimals: a tenth of a pixel of any frame. */
export function numbers(count: number): Codec<readonly number[]> {
  return {
    write: (values) => values.map((value) => String(Math.round(value * 10_000) / 10_000)).join(";"),
    read(written) {
      const values = written.split(";").map((part) => (part === "" ? Number.NaN : Number(part)));
      const usable =
        values.length === count && values.every((value) => Number.isFinite(value) && Math.abs(value) < 1e4);
      return usable ? values : null;
    },
  };
}
