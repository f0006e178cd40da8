import { sumOfNames, type StoredNames } from '../../search/index/names';
import { IndexDamaged } from '../../search/index/postings';
import type { IndexTables } from '../database';

/** The names that are stored; `undefined` before there are any. Throws `IndexDamaged`. */
export async function storedNamesOf({ meta }: Pick<IndexTables, 'meta'>): Promise<StoredNames | undefined> {
  const row = await meta.get('names');
  if (row?.name !== 'names') return undefined;
  if (row.sum !== sumOfNames(row.stored)) throw new IndexDamaged('Names');
  return row.stored;
}

/** Stores the names, with their checksum, in place of those before. */
export async function putNames({ meta }: Pick<IndexTables, 'meta'>, stored: StoredNames): Promise<void> {
  await meta.put({ name: 'names', stored, sum: sumOfNames(stored) });
}
