import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FullClip } from '../clip/clip';
import { InvalidClip, parseFullClip } from '../clip/validate';
import { endLine, headLine, LINE_BYTES, type BackupHead } from './format';

/** Characters to a chunk: few enough chunks for a Blob of gigabytes, small enough ones to keep memory flat. */
const CHUNK = 2 ** 20;

/** A clipping with a line so long that no reader would take the backup. */
export class ClipTooLong extends Error {
  override readonly name = 'ClipTooLong';

  constructor(readonly id: string) {
    super(id);
  }
}

/**
 * Equal clippings give equal lines. A clipping that the validator refuses is written as it is: a backup leaves nothing
 * out, and the import will say what is wrong with it.
 */
function lineOf(clip: FullClip): string {
  try {
    return JSON.stringify(parseFullClip(clip));
  } catch (error) {
    if (error instanceof InvalidClip) return JSON.stringify(clip);
    throw error;
  }
}

/**
 * A backup of these clippings as bytes, in chunks of one to a few megabytes. The clippings must come in order of `id`,
 * so that equal libraries are equal files. Throws `ClipTooLong`, and whatever `clips` throws.
 */
export async function* writeBackup(
  head: BackupHead,
  clips: AsyncIterable<FullClip> | Iterable<FullClip>,
  lineBytes = LINE_BYTES,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  let pending = headLine(head);
  let count = 0;
  for await (const clip of clips) {
    const line = lineOf(clip);
    // A UTF-16 code unit is at most three bytes of UTF-8.
    if (line.length * 3 > lineBytes) throw new ClipTooLong(clip.id);
    pending += count === 0 ? line : `,\n${line}`;
    count += 1;
    if (pending.length < CHUNK) continue;
    const bytes = encoder.encode(pending);
    hash.update(bytes);
    yield bytes;
    pending = '';
  }
  const rest = encoder.encode(count === 0 ? pending : `${pending}\n`);
  hash.update(rest);
  yield rest;
  yield encoder.encode(endLine(count, bytesToHex(hash.digest())));
}
