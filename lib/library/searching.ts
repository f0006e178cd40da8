import type { Clip } from '../clip/clip';
import { counted, onShelf } from '../search/index/counts';
import { related } from '../search/index/related';
import type { Snapshot } from '../search/index/snapshot';
import { atOnce } from '../search/index/steps';
import type { Filter } from '../search/filter';
import { tagsLike, type TagsLike } from '../search/tags-like';
import { idAtAddress } from '../store/at-address';
import type { Database } from '../store/database';
import { clipsById, live } from '../store/read';
import { finding } from './finding';
import type { Listed, Live } from './library';
import { watchedIndex, type IndexKeeper } from './watched-index';

/** With the first answer comes what marks it: one file more would hold it up. */
export { highlighter } from '../search/highlighter';

/** What a page can ask of the search index. */
export type Searching = {
  find: (filter: Filter, counted?: boolean) => Live<Listed>;
  tags: () => Live<TagsLike>;
  savedAt: (url: string) => Live<Clip | undefined>;
  related: (clip: Clip, count: number) => Live<Clip[]>;
};

/** Searching the index of this library, which is read at once. */
export function searching(db: Database, keeper: IndexKeeper, now: () => number = Date.now): Searching {
  const index = watchedIndex(db, keeper, now);
  return {
    find: finding(db, index),
    tags: () =>
      index.ask(async (snapshot) => {
        await snapshot.docs.readTraits();
        return tagsLike(tagsOf(snapshot));
      }),
    savedAt: (url) =>
      live(async () => {
        const id = await idAtAddress(db, url);
        return id === undefined ? undefined : (await clipsById(db, [id]))[0];
      }),
    related: (clip, count) => index.ask(async (snapshot) => clipsById(db, await related(clip, snapshot, count))),
  };
}

/** All tags, most used first. */
function tagsOf(snapshot: Snapshot): string[] {
  return atOnce(counted(onShelf(snapshot.alive, {}, snapshot, false), {}, snapshot)).tag.map(([tag]) => tag);
}
