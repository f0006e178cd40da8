import type { Clip } from '../clip/clip';
import type { ClipRow, Database } from './database';

type Named = Pick<Clip, 'id' | 'key'>;

/**
 * What the library has of many clippings, by id and by identity, in two requests. The answer gives the rows that one of
 * them would meet: none, the same clipping, or two where id and identity lead to different ones.
 */
export async function rowsLike(db: Database, clips: readonly Named[]): Promise<(clip: Named) => ClipRow[]> {
  const [ids, keys] = await Promise.all([
    db.clips.bulkGet(clips.map(({ id }) => id)),
    db.clips.where('key').anyOf(clips.map(({ key }) => key)).toArray(),
  ]);
  const byId = new Map(ids.flatMap((row) => (row ? [[row.id, row]] : [])));
  const byKey = new Map(keys.map((row) => [row.key, row]));
  return ({ id, key }) => {
    const same = byId.get(id);
    const alike = byKey.get(key);
    if (same && alike && same.id !== alike.id) return [same, alike];
    return [same ?? alike].filter((row) => row !== undefined);
  };
}
