/** How long a finished download may still be reading the file, in ms. */
const READING = 10 * 60_000;

/** Hands a file to the browser's downloads, as a click on a link does: no permission is needed for it. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READING);
}
