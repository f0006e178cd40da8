import { Dexie, type Table } from 'dexie';
import type { Body, Clip } from '../clip/clip';
import { shelfTime, type Head } from '../search/head';
import { buildHeads } from './heads';

/** A clipping as it is stored: with what the index by date needs, and the page of heads that holds its head. */
export type ClipRow = { clip: Clip; id: string; key: string; shelf: 'library' | 'trash'; at: string; page: number };
export type BodyRow = { id: string; body: Body };

/** Some hundred heads in one record: one read brings what would be hundreds of reads. */
export type HeadPage = { no: number; heads: Head[] };

/** What the library knows of itself. */
export type Meta = {
  /** The version of each page of heads, by number, so that a reader fetches only what changed. */
  heads: { name: 'heads'; revisions: number[]; count: number };
  /** The seed that was planted: its version and every id ever planted, so that none comes back by itself. */
  seed: { name: 'seed'; version: number; planted: string[] };
};

/**
 * The library on disk. Version 1 had no heads; an upgrade builds them from the clippings.
 *
 * `strict`: a transaction is done when it is on the disk, the only setting that survives a power cut.
 */
export class Database extends Dexie {
  declare clips: Table<ClipRow, string>;
  declare bodies: Table<BodyRow, string>;
  declare heads: Table<HeadPage, number>;
  declare meta: Table<Meta[keyof Meta], string>;

  constructor(name = 'commonplace') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ clips: 'id, &key, [shelf+at+id]', bodies: 'id', meta: 'name' });
    this.version(2)
      .stores({ heads: 'no' })
      .upgrade((transaction) => buildHeads(transaction));
  }

  /** Lets no read or write of this connection begin before this work is done. It must not reject. */
  beforeUse(work: () => Promise<void>): void {
    this.on('ready', work);
  }

  /** Tells a page that a newer version of the product wants the database: it gives way, and must load itself anew. */
  whenReplaced(reload: () => void): void {
    this.on('versionchange', () => {
      this.close();
      reload();
    });
  }
}

/** The row of a clipping whose head stands on this page. */
export function rowOf(clip: Clip, page: number): ClipRow {
  return { clip, id: clip.id, key: clip.key, shelf: clip.trashedAt ? 'trash' : 'library', at: shelfTime(clip), page };
}
