import type { Clip } from '../clip/clip';
import type { Snapshot } from '../search/index/snapshot';

/** Clippings kept at most: what a reader who types comes by again. */
const MOST = 500;

/**
 * The rows that were read under one state of the library. Every change of a clipping makes another state, so what is kept is
 * never old; and a row that is on top of one answer after the other stays the same object, which need not be drawn again.
 */
export class RowCache {
  private state: Snapshot | undefined;
  private readonly clips = new Map<string, Clip>();

  constructor(private readonly read: (ids: readonly string[]) => Promise<Clip[]>) {}

  /** The clippings with these ids, in this order; those that are gone are left out. */
  async get(state: Snapshot, ids: readonly string[]): Promise<Clip[]> {
    if (this.state !== state || this.clips.size > MOST) this.clips.clear();
    this.state = state;
    const missing = ids.filter((id) => !this.clips.has(id));
    const read = missing.length > 0 ? await this.read(missing) : [];
    const known = new Map(read.map((clip) => [clip.id, clip]));
    const found = ids.flatMap((id) => this.clips.get(id) ?? known.get(id) ?? []);
    if (this.state === state) known.forEach((clip, id) => this.clips.set(id, clip));
    return found;
  }
}
