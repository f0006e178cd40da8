import { removeEntry } from './private-files';

/**
 * Where the second copy stands in the browser's private files. Copies are numbered, and with each begins a folder of its number, in
 * which stands what was changed since: so what belongs to which copy is known whatever was left half done.
 */
export const copyName = (no: number): string => `copy-${no}.json.gz`;
export const sinceName = (no: number): string => `since-${no}`;

const COPY = /^copy-(\d+)\.json\.gz$/;
const SINCE = /^since-(\d+)$/;

/** Numbers of copies, and of folders. */
export type Places = { copies: number[]; since: number[] };

/** Those that there are, each from the lowest to the highest. */
export async function placesIn(root: FileSystemDirectoryHandle): Promise<Places> {
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  const numbers = (form: RegExp) =>
    names.flatMap((name) => form.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b);
  return { copies: numbers(COPY), since: numbers(SINCE) };
}

/** Deletes copies and folders. */
export async function removePlaces(root: FileSystemDirectoryHandle, { copies, since }: Places): Promise<void> {
  await Promise.all([...copies.map(copyName), ...since.map(sinceName)].map((name) => removeEntry(root, name)));
}
