import { createHash } from 'node:crypto';
import type { BackupHead } from '../../../lib/backup/format';
import { checkBackup, readBackup } from '../../../lib/backup/read';
import { BackupRefused } from '../../../lib/backup/refused';
import { writeBackup } from '../../../lib/backup/write';
import type { FullClip } from '../../../lib/clip/clip';

export const HEAD: BackupHead = { source: 'Commonplace 0.1.0', seed: { version: 1, gone: [] } };

const encoder = new TextEncoder();

const each = <T>(items: readonly T[]): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    for (const item of items) yield await Promise.resolve(item);
  },
});

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The bytes as a stream of chunks of this size. */
export function streamOf(content: string | Uint8Array, chunk = 65_536): ReadableStream<Uint8Array> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + chunk));
      else controller.close();
      at += chunk;
    },
  });
}

export async function write(clips: readonly FullClip[], head = HEAD, lineBytes?: number): Promise<Uint8Array> {
  return Buffer.concat(await all(writeBackup(head, each(clips), lineBytes)));
}

/** What a backup holds, line by line. */
export async function read(content: string | Uint8Array, chunk?: number) {
  const items = await all(readBackup(streamOf(content, chunk)));
  return items.map(({ bytes: _, ...item }) => item);
}

/** `reason@line` of the refusal, or `accepted`. */
export async function verdict(content: string | Uint8Array, lineBytes?: number): Promise<string> {
  try {
    await checkBackup(streamOf(content), lineBytes);
  } catch (error) {
    if (error instanceof BackupRefused) return `${error.reason}@${error.line}`;
    throw error;
  }
  return 'accepted';
}

/** A file with these lines of clippings and an honest end: what another program, or an attacker, may write. */
export function forge(lines: readonly string[], count = lines.length, head = FORGED_HEAD): string {
  const before = `${head}\n${lines.map((line, i) => `${line}${i < lines.length - 1 ? ',' : ''}\n`).join('')}`;
  return `${before}],"count":${count},"sha256":"${createHash('sha256').update(before).digest('hex')}"}\n`;
}

export const FORGED_HEAD =
  '{"format":"commonplace-backup","version":1,"source":"Another 2.0","seed":{"version":0,"gone":[]},"clips":[';

/** The key of a saying. */
export const keyOf = (n: number) => `words:${String(n).padStart(32, '0')}`;

/** A line with the least that a clipping can be. */
export function least(n: number, more: Record<string, unknown> = {}): string {
  const id = `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const clippedAt = '2026-11-23T17:02:00.000Z';
  return JSON.stringify({ id, key: keyOf(n), title: `No. ${n}`, clippedAt, ...more });
}
