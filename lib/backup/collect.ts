/** The files that stand in the private file system while the browser takes them to the reader's downloads. */
const SCRATCH = /^backup-(\d+)\.json$/;

/** Milliseconds after which the browser has surely taken a file. */
const TAKEN = 30 * 60_000;

/** Deletes the scratch files of former backups: those that are taken, or all of them. */
export async function clearScratch(all = false, now = Date.now()): Promise<void> {
  const root = await privateFiles();
  if (!root) return;
  for await (const name of root.keys()) {
    const made = SCRATCH.exec(name)?.[1];
    if (made && (all || now - Number(made) > TAKEN)) await root.removeEntry(name);
  }
}

/**
 * The bytes as one file. They go to the browser's private file system (OPFS), so that the size of a backup is bounded by
 * the disk; where there is none (private windows), the browser keeps them as a Blob, a part at a time.
 */
export async function collect(bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const handle = await scratchFile();
  return handle ? collectOnDisk(handle, bytes) : collectInBlob(bytes);
}

async function scratchFile(): Promise<FileSystemFileHandle | undefined> {
  const root = await privateFiles();
  // A file of its own: one that the browser is still reading must not change.
  return root?.getFileHandle(`backup-${Date.now()}.json`, { create: true });
}

async function privateFiles(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await navigator.storage.getDirectory();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

async function collectOnDisk(handle: FileSystemFileHandle, bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const file = await handle.createWritable();
  try {
    for await (const part of bytes) await file.write(part);
  } catch (error) {
    await file.abort();
    throw error;
  }
  await file.close();
  return handle.getFile();
}

async function collectInBlob(bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const part of bytes) parts.push(new Blob([part]));
  return new Blob(parts, { type: 'application/json' });
}
