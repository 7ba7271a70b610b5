/** Milliseconds in which a download has surely begun. */
const BEGUN = 60_000;

/** Hands a file to the reader, in the browser's own way: the folder for downloads, or a question where. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then, and holds the file by itself: https://w3c.github.io/FileAPI/#lifeTime
  setTimeout(() => URL.revokeObjectURL(address), BEGUN);
}
