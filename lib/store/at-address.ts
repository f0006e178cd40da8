import { identityOf, keysAt } from '../clip/identity';
import type { ClipRow, Database } from './database';

/** The id of the clipping that the page at an address would be: by the work that it shows, else by the address itself. */
export async function idAtAddress(db: Database, address: string): Promise<string | undefined> {
  return (await rowAt(db, address))?.id;
}

/** The row of that clipping. */
export async function rowAt(db: Database, address: string): Promise<ClipRow | undefined> {
  const rows = await rowsUnder(db, keysAt(address));
  return rows.find((row) => isAt(row, address)) ?? rows.find(({ key }) => key === identityOf({ url: address }));
}

/** The rows that have one of these keys, in the order of the keys. */
export async function rowsUnder(db: Database, keys: readonly string[]): Promise<ClipRow[]> {
  const rows = await Promise.all([...new Set(keys)].map((key) => db.clips.get({ key })));
  return rows.filter((row) => row !== undefined);
}

/** Whether a clipping was seen at this very address, anchor and all. */
export function isAt({ clip }: ClipRow, address: string): boolean {
  return clip.url !== undefined && keysAt(clip.url)[0] === keysAt(address)[0];
}
