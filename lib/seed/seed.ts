import type { Clip } from '../clip/clip';
import { parseClip } from '../clip/validate';

/** Raised when the collection gains clippings: a library that has planted this version has nothing to plant. */
export const SEED_VERSION = 1;

/** Where the build puts `seed.json` in the extension: as a file, so that no script has to carry it. */
export const SEED_FILE = '/seed.json';

/** The seed collection as its file holds it, oldest first. */
export type Seed = { version: number; clips: Clip[] };

/** The seed collection from its file. Throws `InvalidClip`. */
export function parseSeed(file: { version: number; clips: unknown[] }): Seed {
  return { version: file.version, clips: file.clips.map((clip) => parseClip(clip)) };
}
