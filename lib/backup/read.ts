import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FullClip } from '../clip/clip';
import { admission, type Refused } from './admission';
import { decodeLine, parseJson } from './decode';
import { CLIP_BYTES, endLine, LINE_BYTES, type BackupHead } from './format';
import { readHead } from './head';
import { readLines } from './lines';
import { BackupRefused } from './refused';

/** A clipping of a backup, or why it cannot come in. `line` counts from 1, `bytes` is the line's length. */
export type BackupItem = { line: number; bytes: number } & ({ clip: FullClip } | Refused);

/** What no message could carry to where clippings are stored. */
const TOO_LONG: Refused = { why: { field: '', flaw: 'too-long' } };

/** What a backup that was read to its end turned out to be: its head, and how many clippings it has, fit or not. */
export type BackupSummary = BackupHead & { clips: number };

/** A line of a clipping, and the value in it; none when the line is longer than any clipping that can come in. */
type ClipLine = { line: number; bytes: number; value?: unknown };

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
  const admit = admission();
  const lines = clipLines(stream, lineBytes, clipBytes);
  try {
    for (;;) {
      const next = await lines.next();
      if (next.done) return next.value;
      const { line, bytes, value } = next.value;
      yield { line, bytes, ...(value === undefined ? TOO_LONG : admit(value)) };
    }
  } finally {
    await lines.return?.(undefined as never);
  }
}

/**
 * Reads a backup to its end and keeps nothing of it. Only when this settles may anything of the file come in. Whether its
 * clippings are fit to is seen when they do: each stands for itself. `seen` is told of each line and waited for. Throws
 * `BackupRefused`.
 */
export async function checkBackup(
  stream: ReadableStream<Uint8Array>,
  lineBytes = LINE_BYTES,
  seen?: (line: { bytes: number }) => Promise<void>,
): Promise<BackupSummary> {
  const lines = clipLines(stream, lineBytes, CLIP_BYTES);
  for (;;) {
    const next = await lines.next();
    if (next.done) return next.value;
    await seen?.(next.value);
  }
}

/** The lines of a backup's clippings, in order; throws `BackupRefused` where it is no sound backup. */
async function* clipLines(stream: ReadableStream<Uint8Array>, lineBytes: number, clipBytes: number): AsyncGenerator<ClipLine, BackupSummary> {
  const hash = sha256.create();
  const lines = readLines(stream, lineBytes);
  try {
    const head = await readHead(lines, (line) => hash.update(line));
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
      const found = { line, bytes: bytes.length };
      yield bytes.length > clipBytes ? found : { ...found, value: parseJson(text.slice(0, more === 'yes' ? -2 : -1), line) };
    }
    if (!ended) throw new BackupRefused('truncated', line + 1);
    return { ...head, clips: line - 2 };
  } finally {
    await lines.return();
  }
}
