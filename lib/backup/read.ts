import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FullClip } from '../clip/clip';
import type { Unfit } from '../clip/validate';
import { admission } from './admission';
import { decodeLine, parseJson } from './decode';
import { CLIP_BYTES, endLine, LINE_BYTES, type BackupHead } from './format';
import { readHead } from './head';
import { readLines } from './lines';
import { BackupRefused } from './refused';

/** A clipping of a backup, or why it cannot come in. `line` counts from 1, `bytes` is the line's length. */
export type BackupItem = { line: number; bytes: number } & ({ clip: FullClip } | { why: Unfit });

/** What no message could carry to where clippings are stored. */
const TOO_LONG: { why: Unfit } = { why: { field: '', flaw: 'too-long' } };

/** What a backup that was read to its end turned out to be. */
export type BackupSummary = BackupHead & {
  /** The clippings that can come in. */
  clips: number;
  /** The clippings that cannot; `readBackup` tells which and why. */
  refused: number;
};

/**
 * Reads a backup line by line, in memory that does not grow with the file but for the ids and keys seen. Gives each
 * clipping as it is met, so what came before a `BackupRefused` is not to be trusted: read the whole with `checkBackup`
 * first. Errors of the stream itself pass through.
 */
export async function* readBackup(
  stream: ReadableStream<Uint8Array>,
  lineBytes = LINE_BYTES,
  clipBytes = CLIP_BYTES,
): AsyncGenerator<BackupItem, BackupSummary> {
  const hash = sha256.create();
  const lines = readLines(stream, lineBytes);
  try {
    const head = await readHead(lines, (line) => hash.update(line));
    const admit = admission();
    const counts = { clips: 0, refused: 0 };
    let line = 1;
    let more: 'maybe' | 'yes' | 'no' = 'maybe';
    let ended = false;
    for await (const bytes of lines) {
      line += 1;
      if (ended) throw new BackupRefused('damaged', line);
      const text = decodeLine(bytes, line);
      if (text.startsWith(']')) {
        const end = endLine(line - 2, bytesToHex(hash.digest()));
        if (more === 'yes' || text !== end) throw new BackupRefused('damaged', line);
        ended = true;
        continue;
      }
      if (more === 'no' || !text.startsWith('{')) throw new BackupRefused('damaged', line);
      hash.update(bytes);
      more = text.endsWith(',\n') ? 'yes' : 'no';
      const judged = bytes.length > clipBytes ? TOO_LONG : admit(parseJson(text.slice(0, more === 'yes' ? -2 : -1), line));
      const item = { line, bytes: bytes.length, ...judged };
      counts['clip' in item ? 'clips' : 'refused'] += 1;
      yield item;
    }
    if (!ended) throw new BackupRefused('truncated', line + 1);
    return { ...head, ...counts };
  } finally {
    await lines.return();
  }
}

/**
 * Reads a backup to its end and keeps nothing of it. Only when this settles may anything of the file come in. `seen` is
 * told of each clipping, and waited for. Throws `BackupRefused`.
 */
export async function checkBackup(
  stream: ReadableStream<Uint8Array>,
  lineBytes = LINE_BYTES,
  seen?: (item: BackupItem) => Promise<void>,
): Promise<BackupSummary> {
  const items = readBackup(stream, lineBytes);
  for (;;) {
    const next = await items.next();
    if (next.done) return next.value;
    await seen?.(next.value);
  }
}
