import { identityOf, keysAt } from '../clip/identity';
import { isSameArticle } from '../clip/same-article';
import type { PageExtract } from '../extract/page-extract';
import { isAt, rowsUnder } from './at-address';
import type { ClipRow, Database } from './database';

/** Where a page is kept that is new: under which key, and which clipping of another page gives up that key for its own. */
export type Place = { key?: string; moved?: { row: ClipRow; key: string } };

/**
 * The clipping that a page is, or the place that it is to have. A key that rests on the page's canonical address, or on
 * its anchor being nothing but that, may be another page's as well: templates give many pages one address, and apps have
 * many pages at one. So a clipping that was seen at another address is this page's only when it shows the same; else the
 * page is kept under its own address. What was seen at this very address is this page, whatever became of it.
 */
export async function whosePage(db: Database, extract: PageExtract): Promise<Place & { row?: ClipRow }> {
  const key = identityOf(extract);
  const isWork = !key.startsWith('page:');
  const rows = await rowsUnder(db, isWork ? [key] : [...keysAt(extract.url), key]);
  const row = rows.find((each) => isWork || isAt(each, extract.url));
  if (row) return { row };
  const keys = [key, identityOf({ url: extract.url }), keysAt(extract.url)[0]];
  for (const each of rows) if (keys.includes(each.key) && (await isSame(db, each, extract))) return { row: each };
  const free = keys.find((name) => !rows.some((each) => each.key === name));
  return free === undefined ? moving(db, rows[0]!) : { key: free };
}

async function isSame(db: Database, { id, key, clip }: ClipRow, extract: PageExtract): Promise<boolean> {
  if (clip.url === undefined) return true;
  const stored = await db.bodies.get(id);
  const same = isSameArticle({ title: clip.title, text: stored?.body.text }, { title: extract.title, text: extract.body?.text });
  // Where that cannot be told, what was kept by its address alone, a link or a note, is what is meant by the address.
  return same ?? identityOf({ url: clip.url }) === key;
}

/** A clipping that has, by its page's word, the only key of another page goes back to its own address. */
async function moving(db: Database, row: ClipRow): Promise<Place> {
  const [own] = keysAt(row.clip.url!);
  const [there] = await rowsUnder(db, [own]);
  return { key: row.key, moved: { row, key: there ? `${own}#${row.id}` : own } };
}
