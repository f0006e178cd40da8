/** The browser's private file system (OPFS) of the extension; `undefined` where there is none (private windows). */
export async function privateFiles(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await navigator.storage.getDirectory();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Deletes a file, or a folder with all in it. One that is gone already, or that another page is writing and will delete, is no failure. */
export async function removeEntry(root: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await root.removeEntry(name, { recursive: true });
  } catch (error) {
    const known = error instanceof DOMException && ['NotFoundError', 'NoModificationAllowedError'].includes(error.name);
    if (!known) throw error;
  }
}
