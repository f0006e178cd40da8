import type { FullClip } from '../clip/clip';
import { report } from '../report';
import { placesIn, sinceName } from './copy-places';
import type { BackupHead } from './format';
import { gunzipped, gzipTo } from './gzip';
import { privateFiles, removeEntry } from './private-files';
import { readBackup, type BackupItem } from './read';
import { BackupRefused } from './refused';
import { writeBackup } from './write';

const nameOf = (id: string): string => `${id}.json.gz`;

/**
 * Keeps clippings as they are now beside the second copy: each is a backup of its own, in place of what was kept of it since that
 * copy. What was kept of those that are gone is deleted.
 */
export async function keepChanged(head: BackupHead, clips: readonly FullClip[], gone: readonly string[]): Promise<void> {
  const root = await privateFiles();
  if (!root) return;
  const { since } = await placesIn(root);
  const folder = await root.getDirectoryHandle(sinceName(since.at(-1) ?? 0), { create: true });
  for (const clip of clips) await gzipTo(await folder.getFileHandle(nameOf(clip.id), { create: true }), writeBackup(head, [clip]));
  for (const no of gone.length > 0 ? since : []) {
    const former = await root.getDirectoryHandle(sinceName(no));
    for (const id of gone) await removeEntry(former, nameOf(id));
  }
}

/** How many clippings were saved or changed since the copy and stand beside it. */
export async function countChanged(): Promise<number> {
  return (await changed()).size;
}

/** All that can be brought back: what was changed since the copy, each clipping as it was kept last, and what else is in its backup. */
export async function* copyWithChanges(backup: File): AsyncGenerator<BackupItem, void> {
  const met = new Set<string>();
  for (const file of (await changed()).values()) {
    for (const item of await readChange(file)) {
      if ('clip' in item) met.add(item.clip.id).add(item.clip.key);
      yield item;
    }
  }
  for await (const item of readBackup(backup.stream())) {
    if (!('clip' in item && (met.has(item.clip.id) || met.has(item.clip.key)))) yield item;
  }
}

/** What is in one of the files; nothing where it does not hold: the copy has that clipping as it was before. */
async function readChange(packed: FileSystemFileHandle): Promise<BackupItem[]> {
  const items: BackupItem[] = [];
  try {
    const file = await gunzipped(await packed.getFile());
    for await (const item of readBackup(file.stream())) items.push(item);
    return items;
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    report(error, 'reading what was changed since the copy');
    return [];
  }
}

/** The newest file of each clipping in the folders that are no older than the copy. */
async function changed(): Promise<Map<string, FileSystemFileHandle>> {
  const root = await privateFiles();
  const files = new Map<string, FileSystemFileHandle>();
  if (!root) return files;
  const { copies, since } = await placesIn(root);
  for (const no of since.filter((no) => no >= (copies.at(-1) ?? 0))) {
    for await (const [name, file] of (await root.getDirectoryHandle(sinceName(no))).entries()) {
      if (file.kind === 'file') files.set(name, file);
    }
  }
  return files;
}
