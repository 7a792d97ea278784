/** Files that are dropped anywhere on the page. */

/** Returns how to end that. */
export function listenForFiles(take: (files: readonly File[]) => void): () => void {
  const onDragOver = (event: DragEvent): void => {
    // A place on the page that takes files for itself has said so already.
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    if (event.defaultPrevented || event.dataTransfer === null) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  };
  document.addEventListener("dragover", onDragOver);
  document.addEventListener("drop", onDrop);
  return () => {
    document.removeEventListener("dragover", onDragOver);
    document.removeEventListener("drop", onDrop);
  };
}
