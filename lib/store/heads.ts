import type { Transaction } from 'dexie';
import type { Clip } from '../clip/clip';
import { headOf } from '../search/head';
import type { BodyRow, ClipRow, Database, HeadPage, Meta } from './database';

/** Heads on a page. 256 heads are about 150 kB: 0.2 ms to read, 1 ms to write. */
export const HEADS_A_PAGE = 256;

type Tables = Pick<Database, 'heads' | 'meta'>;
type Manifest = Meta['heads'];

/**
 * The pages of heads that a change touches, read at once, changed in memory and written at once within the clipping's own
 * transaction: a batch of two hundred clippings reads and writes one page or two.
 */
export class HeadPages {
  private constructor(
    private readonly tables: Tables,
    private readonly manifest: Manifest,
    private readonly pages: Map<number, HeadPage>,
  ) {}

  /** Reads the pages with these numbers, and the last one, where new heads go. */
  static async open(tables: Tables, numbers: readonly number[]): Promise<HeadPages> {
    const stored = await tables.meta.get('heads');
    const manifest: Manifest = stored?.name === 'heads' ? stored : { name: 'heads', revisions: [], count: 0 };
    const wanted = [...new Set([...numbers, Math.max(0, manifest.revisions.length - 1)])];
    const pages = await tables.heads.bulkGet(wanted);
    return new HeadPages(tables, manifest, new Map(wanted.map((no, at) => [no, pages[at] ?? { no, heads: [] }])));
  }

  /**
   * Puts a clipping's head on the page that has it, or on the last one; answers the page's number. `newBody` when a body
   * is stored with it; one that was stored before stays, and the former head knows of it.
   */
  set(clip: Clip, newBody: boolean, page?: number): number {
    const no = page ?? this.pageWithRoom();
    const { heads } = this.page(no);
    const at = heads.findIndex(({ id }) => id === clip.id);
    const head = headOf(clip, newBody || heads[at]?.body === true);
    if (at < 0) {
      heads.push(head);
      this.manifest.count++;
    } else {
      heads[at] = head;
    }
    return no;
  }

  remove(id: string, page: number): void {
    const { heads } = this.page(page);
    const at = heads.findIndex((head) => head.id === id);
    if (at < 0) return;
    heads.splice(at, 1);
    this.manifest.count--;
  }

  async write(): Promise<void> {
    for (const no of this.pages.keys()) this.manifest.revisions[no] = (this.manifest.revisions[no] ?? 0) + 1;
    await this.tables.heads.bulkPut([...this.pages.values()]);
    await this.tables.meta.put(this.manifest);
  }

  private pageWithRoom(): number {
    const last = Math.max(0, this.manifest.revisions.length - 1, ...this.pages.keys());
    return this.page(last).heads.length < HEADS_A_PAGE ? last : last + 1;
  }

  private page(no: number): HeadPage {
    const page = this.pages.get(no) ?? { no, heads: [] };
    this.pages.set(no, page);
    return page;
  }
}

/** Builds every head from the clippings, a page at a time: for libraries from before there were heads. */
export async function buildHeads(transaction: Transaction): Promise<void> {
  const clips = transaction.table<ClipRow, string>('clips');
  const bodies = transaction.table<BodyRow, string>('bodies');
  const heads = transaction.table<HeadPage, number>('heads');
  const manifest: Manifest = { name: 'heads', revisions: [], count: 0 };
  for (let after = ''; ; ) {
    const rows = await clips.where('id').above(after).limit(HEADS_A_PAGE).toArray();
    const last = rows.at(-1);
    if (!last) break;
    const no = manifest.revisions.push(1) - 1;
    manifest.count += rows.length;
    const withBody = new Set(await bodies.where('id').anyOf(rows.map(({ id }) => id)).primaryKeys());
    await heads.put({ no, heads: rows.map(({ clip }) => headOf(clip, withBody.has(clip.id))) });
    await clips.bulkPut(rows.map((row) => ({ ...row, page: no })));
    after = last.id;
  }
  await transaction.table('meta').put(manifest);
}
