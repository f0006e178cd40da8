import { copyName, placesIn, removePlaces, sinceName } from './copy-places';
import { gunzipped, gzipTo } from './gzip';
import { privateFiles, removeEntry } from './private-files';

declare global {
  interface FileSystemFileHandle {
    /** Gives the file another name (File System Standard, draft; Chromium 110, Firefox 111). */
    move(name: string): Promise<void>;
  }
}

/** The copy that is being written. */
const NEXT = 'copy-next.json.gz';

/**
 * Keeps a backup in the browser's private files, apart from the database, in place of the one before and of what was changed since
 * that. Those stay until the whole of the next is on the disk and `isWanted` says so of it. Answers its size on the disk in bytes;
 * `undefined` when there is none: it was not wanted, or the browser has no place for it.
 *
 * @throws what `backup` throws, and a DOMException when the disk has no room
 */
export async function keepCopy(backup: AsyncGenerator<Uint8Array<ArrayBuffer>, void>, isWanted: () => Promise<boolean>): Promise<number | undefined> {
  const root = await privateFiles();
  if (!root) return undefined;
  const former = await placesIn(root);
  const no = Math.max(0, ...former.copies, ...former.since) + 1;
  // What is changed from here on is perhaps not in the copy.
  await root.getDirectoryHandle(sinceName(no), { create: true });
  try {
    const next = await root.getFileHandle(NEXT, { create: true });
    await gzipTo(next, backup);
    if (!(await isWanted())) return undefined;
    const { size } = await next.getFile();
    await next.move(copyName(no));
    await removePlaces(root, former);
    return size;
  } finally {
    await removeEntry(root, NEXT);
  }
}

/** The backup that is kept; `undefined` when there is none. @throws BackupRefused when its bytes are no longer what was written */
export async function keptBackup(): Promise<File | undefined> {
  const root = await privateFiles();
  const newest = root && (await placesIn(root)).copies.at(-1);
  if (newest === undefined) return undefined;
  return gunzipped(await (await root!.getFileHandle(copyName(newest))).getFile());
}

/** Deletes the copy, and what was changed since. */
export async function dropCopy(): Promise<void> {
  const root = await privateFiles();
  if (root) await removePlaces(root, await placesIn(root));
}
