/** Files that are dragged over the page, and dropped anywhere on it. */

export interface FileDrag {
  /** Whether files are over the page, where dropping them opens them; told when it changes. */
  readonly onOver: (isOver: boolean) => void;
  readonly onDrop: (files: readonly File[]) => void;
  /** Where folders are among them. */
  readonly onFolders: (entries: readonly FileSystemEntry[]) => void;
}

/** Returns how to end that. */
export function listenForFiles({ onOver, onDrop, onFolders }: FileDrag): () => void {
  let isOver = false;
  const tell = (now: boolean): void => {
    if (now === isOver) return;
    isOver = now;
    onOver(now);
  };
  const over = (event: DragEvent): void => {
    const takes = !event.defaultPrevented && (event.dataTransfer?.types.includes("Files") ?? false);
    // A place on the page that takes files for itself has said so already, and is to be seen.
    tell(takes);
    if (takes) event.preventDefault();
  };
  // From element to element it leaves as well; out of the page it goes to none.
  const leave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) tell(false);
  };
  const drop = (event: DragEvent): void => {
    tell(false);
    if (event.defaultPrevented || event.dataTransfer === null) return;
    event.preventDefault();
    // They are gone once the event is over.
    const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    if (entries.some(({ isDirectory }) => isDirectory)) onFolders(entries);
    else onDrop([...event.dataTransfer.files]);
  };
  const listeners = { dragenter: over, dragover: over, dragleave: leave, drop } as const;
  const types = ["dragenter", "dragover", "dragleave", "drop"] as const;
  for (const type of types) document.addEventListener(type, listeners[type]);
  return () => {
    for (const type of types) document.removeEventListener(type, listeners[type]);
  };
}
