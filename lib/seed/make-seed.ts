import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { parseClip } from '../clip/validate';
import { readNotes } from '../formats/notes';
import { keyOf } from '../formats/notes/same-work';
import { MENDED_LINKS } from './mended-links';
import { SEED_VERSION, type Seed } from './seed';
import { seedId } from './seed-id';

/** The day of the collection. Its clippings are a millisecond apart, the last of the notebook being the newest. */
const COLLECTED = Date.UTC(2023, 4, 1);

/** The seed collection that a notebook gives: the same notes give the same bytes. Throws `InvalidClip`. */
export function makeSeed(notes: string): Seed {
  const mended = MENDED_LINKS.reduce((text, [written, opens]) => text.replaceAll(written, opens), notes);
  const clips = readNotes(mended).map((clip, place) => {
    const key = keyOf(clip);
    const at = new Date(COLLECTED + place).toISOString();
    const id = seedId(COLLECTED + place, sha256(utf8ToBytes(key)));
    return parseClip({ ...clip, id, key, clippedAt: at, updatedAt: at, origin: 'seed' });
  });
  return { version: SEED_VERSION, clips };
}

/** The file's text: one clipping a line, so that a change shows as the clipping that changed. */
export function writeSeed({ version, clips }: Seed): string {
  return `{"version":${version},"clips":[\n${clips.map((clip) => JSON.stringify(clip)).join(',\n')}\n]}\n`;
}
