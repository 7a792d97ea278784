/** The parts of a zip by name, and no more of it than was looked for: its list is checked before anything is unpacked. */

import { unzipSync } from "fflate";
import { ThroughlineError } from "../errors.ts";

/** Figures beyond which a file is refused; real documents stay far below. */
const ZIP_LIMITS = { entries: 10_000, bytes: 200_000_000, ratio: 200 } as const;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Short parts pack better than any limit of their ratio. */
const SMALL = 1_000_000;

/**
 * The parts whose names are wanted.
 *
 * @throws ThroughlineError `syntax` where it is no whole zip, `limit` where it would unpack to too much
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  // What Office encrypts, and what it wrote before 2007, is a container of another kind.
  if (OLE.every((byte, at) => bytes[at] === byte)) {
    throw new ThroughlineError(
      "unsupported",
      "The file is encrypted, or of a version from before 2007; nothing of it was read.",
      {
        hint: "Open it in its own program, with its password, and save it anew without one.",
      },
    );
  }
  let entries = 0;
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > ZIP_LIMITS.entries) throw tooMuch(`it has more than ${ZIP_LIMITS.entries} parts`);
        total += originalSize;
        const isBomb = originalSize > SMALL && originalSize > size * ZIP_LIMITS.ratio;
        if (total > ZIP_LIMITS.bytes || isBomb) throw tooMuch(`${bytes.length} bytes would unpack to ${total} or more`);
        return isWanted(name);
      },
    });
    return new Map(Object.entries(parts));
  } catch (cause) {
    if (cause instanceof ThroughlineError) throw cause;
    throw new ThroughlineError("syntax", "The file is no whole zip, which this format is made of.", {
      hint: "It may have been cut while it was copied; get it again.",
      cause,
    });
  }
}

function tooMuch(what: string): ThroughlineError {
  return new ThroughlineError("limit", `The file was not unpacked: ${what}.`, {
    hint: "Open it in its own program and save it anew; if it is as large as that, split it.",
    data: { limits: ZIP_LIMITS },
  });
}

/** A part as text, refused where it declares entities: a few of them can stand for gigabytes, or for other files. */
export function xmlPart(parts: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = parts.get(name);
  if (bytes === undefined) return null;
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text)) return text;
  throw new ThroughlineError(
    "unsupported",
    `The part ${name} of the file declares entities, which no office program writes; nothing of it was read.`,
    {
      hint: "Do not trust this file; save it anew from the program that it came from.",
    },
  );
}
