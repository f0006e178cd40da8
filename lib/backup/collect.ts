import { privateFiles, removeEntry } from './private-files';

/** The files that stand in the private file system while the browser takes them to the reader's downloads. */
const SCRATCH = /^backup-(\d+)\.json$/;

/** Milliseconds after which the browser has surely taken a file. */
const TAKEN = 10 * 60_000;

/**
 * Deletes the scratch files of former backups: those that are taken and of no page that is still busy with them, or all of
 * them. A page deletes its own once they are taken, but it may be closed before.
 */
export async function clearScratch(all = false, now = Date.now()): Promise<void> {
  const root = await privateFiles();
  if (!root) return;
  for await (const name of root.keys()) {
    const made = SCRATCH.exec(name)?.[1];
    if (!made) continue;
    if (all) await removeEntry(root, name);
    else if (now - Number(made) > TAKEN) await unlessBusy(name, () => removeEntry(root, name));
  }
}

/**
 * The bytes as one file. They go to the browser's private file system (OPFS), so that the size of a backup is bounded by
 * the disk; where there is none (private windows), the browser keeps them as a Blob, a part at a time.
 */
export async function collect(bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const root = await privateFiles();
  return root ? collectOnDisk(root, bytes) : collectInBlob(bytes);
}

/** Writes a file and deletes it when it is taken. A lock of its name tells other pages, until then, that it is in use. */
function collectOnDisk(root: FileSystemDirectoryHandle, bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  // A file of its own: one that the browser is still reading must not change.
  const name = `backup-${Date.now()}.json`;
  return new Promise((resolve, reject) => {
    const whole = async () => {
      try {
        resolve(await write(await root.getFileHandle(name, { create: true }), bytes));
        await new Promise((taken) => setTimeout(taken, TAKEN));
      } finally {
        await removeEntry(root, name);
      }
    };
    // Once it is resolved, what goes wrong is left to the next page that clears up.
    navigator.locks.request(name, whole).catch(reject);
  });
}

async function write(handle: FileSystemFileHandle, bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
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

async function unlessBusy(name: string, act: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? act() : undefined));
}

async function collectInBlob(bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const part of bytes) parts.push(new Blob([part]));
  return new Blob(parts, { type: 'application/json' });
}
