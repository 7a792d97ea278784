/** What the system refuses, in words: the codes of open, read and write that people meet. */

import { quoted, ThroughlineError } from "./errors.ts";

/** Why, and what to do, for each code of the system. Source: errno(3). */
const REASONS: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  EACCES: ["you may not", "Check the permissions of the file and of its folders."],
  EPERM: ["the system does not allow it", "Check the owner and the permissions of the file and of its folder."],
  ENOENT: ["it is not there", "Check the path; a folder to write into has to be made first."],
  ENOTDIR: ["a part of the path is no folder", "Check the path."],
  EISDIR: ["it is a folder", "Name a file in it."],
  EEXIST: ["something else has that name", "Choose another name."],
  ELOOP: ["its links lead round in a circle", "Name the file itself."],
  ENAMETOOLONG: ["its name is too long for the system", "Use a shorter name."],
  ENOSPC: ["the disk is full", "Make room, or write to another disk."],
  EDQUOT: ["your share of the disk is used up", "Make room, or write to another disk."],
  EFBIG: ["the file would be larger than the system allows", "Write to another disk, or raise the limit (ulimit -f)."],
  EROFS: ["the disk can only be read", "Write to another disk."],
  EMFILE: ["too many files are open", "Raise the limit (ulimit -n)."],
  ENFILE: ["too many files are open on this machine", "Close other programs."],
  ETXTBSY: ["it is a program that runs", "Choose another name."],
  EIO: ["the disk fails", "Check the disk."],
  ENXIO: ["nobody reads at its other end", "Start the reader first."],
  EBADF: ["it is closed", "Open it, or write to a file."],
};

/** The code of an error of the system; null where it is none. */
export function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error
    ? error.code
    : null;
}

/**
 * An error that the system gave, as a sentence: `Cannot write "x" (ENOSPC: the disk is full)` and what follows from it.
 * `doing` is the beginning; `outcome` is said after it and may be empty; `data` goes with the code of the system.
 */
export function systemError(
  doing: string,
  cause: unknown,
  outcome = "",
  data: Readonly<Record<string, string>> = {},
): ThroughlineError {
  const code =
    systemCodeOf(cause) ?? (cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error");
  const [why, hint] = REASONS[code] ?? [null, "Check space and permissions."];
  const reason = why === null ? code : `${code}: ${why}`;
  const end = outcome === "" ? "." : `; ${outcome}.`;
  return new ThroughlineError("unreadable", `${doing} (${reason})${end}`, {
    hint,
    data: { ...data, system: code },
    cause,
  });
}

/** The error for a path that cannot be read. */
export function readError(path: string, cause: unknown): ThroughlineError {
  if (systemCodeOf(cause) !== "ENOENT") return systemError(`Cannot read ${quoted(path)}`, cause, "", { path });
  return new ThroughlineError("unreadable", `There is no file or folder ${quoted(path)}.`, {
    hint: "Check the path; it is taken from the current folder.",
    data: { path },
    cause,
  });
}
