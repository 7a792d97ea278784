/** The files of folders that were dropped, named by their paths from the folder on. */

/** A folder with more was dropped by mistake. */
const MOST_FILES = 10_000;

/** Reads the entries of a drop; throws an Error with a sentence for the reader. Folders whose names begin with a point are left. */
export async function filesOfEntries(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const waiting = [...entries];
  const files: File[] = [];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (isDirectory(entry)) {
      if (!entry.name.startsWith(".") && entry.name !== "node_modules") waiting.push(...(await entriesIn(entry)));
    } else if (isFile(entry)) files.push(await fileOf(entry));
    if (files.length + waiting.length > MOST_FILES)
      throw new Error(
        `The folder holds more than ${MOST_FILES.toLocaleString("en")} files: drop the one that holds the graph.`,
      );
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A reader gives a part of them each time, and none at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return found;
    found.push(...part);
  }
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  const path = entry.fullPath.replace(/^\//, "");
  return path === file.name ? file : new File([file], path);
}
