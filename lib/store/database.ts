import { Dexie, type Table, type Transaction } from 'dexie';
import type { Body, Clip } from '../clip/clip';
import { shelfTime } from '../search/columns';
import type { Former } from './former';
import { emptyManifest, type IndexManifest, type IndexNames } from './index/manifest';
import type { PendRow } from './index/pend';
import type { StoredChunk } from './index/stored-chunks';

/** A clipping as it is stored: with what the index by date needs. */
export type ClipRow = { clip: Clip; id: string; key: string; shelf: 'library' | 'trash'; at: string };
export type BodyRow = { id: string; body: Body };

/** What the library knows of itself. */
export type Meta = {
  /** How many clippings there are, trash included: kept by every transaction, since counting takes long. */
  count: { name: 'count'; clips: number };
  /** The seed that was planted: its version and every id ever planted, so that none comes back by itself. */
  seed: { name: 'seed'; version: number; planted: string[] };
  former: Former;
  index: IndexManifest;
  names: IndexNames;
  /** What the last calls were answered, for one that is made again. */
  answers: { name: 'answers'; calls: { id: string; answer: unknown }[] };
};

/** The tables of the search index. Nothing in them is the only copy of anything. */
export type IndexTables = Pick<Database, 'pend' | 'chunks' | 'blocks' | 'meta'>;

/**
 * The library on disk. Version 1 had the clippings alone, version 2 what searching needs in pages that were all read at
 * once, version 3 has an index; it is built from the clippings after the upgrade, in steps.
 *
 * `strict`: a transaction is done when it is on the disk, the only setting that survives a power cut.
 */
export class Database extends Dexie {
  declare clips: Table<ClipRow, string>;
  declare bodies: Table<BodyRow, string>;
  declare meta: Table<Meta[keyof Meta], string>;
  /** Changes of clippings that the index has yet to take in. */
  declare pend: Table<PendRow, string>;
  declare chunks: Table<StoredChunk, number>;
  declare blocks: Table<Uint8Array, number>;
  /** Settles when a change may begin. */
  mayChange = (): Promise<void> => Promise.resolve();

  constructor(name = 'commonplace') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ clips: 'id, &key, [shelf+at+id]', bodies: 'id', meta: 'name' });
    this.version(2).stores({ heads: 'no' });
    this.version(3)
      .stores({ heads: null, pend: 'id', chunks: 'no', blocks: '' })
      .upgrade((transaction) => beginIndex(transaction));
  }

  /** Lets no read or write of this connection begin before this work is done. It must not reject. */
  beforeUse(work: () => Promise<void>): void {
    this.on('ready', work);
  }

  /** Lets no change of this connection begin before this work is done; what it rejects with, the change fails with. */
  beforeChange(work: () => Promise<void>): void {
    this.mayChange = work;
  }

  /** Tells a page that a newer version of the product wants the database: it gives way, and must load itself anew. */
  whenReplaced(reload: () => void): void {
    this.on('versionchange', () => {
      this.close();
      reload();
    });
  }
}

async function beginIndex(transaction: Transaction): Promise<void> {
  const clips = await transaction.table('clips').count();
  const meta = transaction.table<Meta[keyof Meta], string>('meta');
  await meta.delete('heads');
  await meta.bulkPut([{ name: 'count', clips }, { ...emptyManifest(), rebuildAfter: '' }]);
}

/** What the library knows of itself under a name; `undefined` until it is first noted. */
export function knownAs<K extends keyof Meta>({ meta }: Pick<Database, 'meta'>, name: K): Promise<Meta[K] | undefined> {
  return meta.get(name) as Promise<Meta[K] | undefined>;
}

/** A clipping as it is stored: its shelf and its time there are made from it. */
export function rowOf(clip: Clip): ClipRow {
  return { clip, id: clip.id, key: clip.key, shelf: clip.trashedAt ? 'trash' : 'library', at: shelfTime(clip) };
}
