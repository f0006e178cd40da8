import type { Database } from './database';

/** The ids of all clippings in the library, newest first, without the trash. No clipping is read for them. */
export function libraryIds(db: Database): Promise<string[]> {
  return db.clips.where('[shelf+at+id]').between(['library'], ['library', []]).reverse().primaryKeys();
}
