import * as v from 'valibot';
import { count, list, text, uuid } from '../clip/fields';
import { LIMITS } from '../clip/limits';
import { fullClipSchema } from '../clip/schema';

/** The backup format, told for people in `docs/backup-format.md`. */
export const FORMAT = 'commonplace-backup';
export const VERSION = 1;

/** What a backup says before its clippings. It has no time: two backups of one library are the same bytes. */
export type BackupHead = {
  /** The program that wrote it, `Commonplace 0.1.0`. */
  source: string;
  /** The seed that was planted, and the seed clippings deleted for good since: an import must not leave them behind. */
  seed: { version: number; gone: string[] };
};

/**
 * The longest line, in bytes. The text and HTML of a body at their limits come to 72 MB when every character is an
 * escape; a line beyond this is meant to fill the memory.
 */
export const LINE_BYTES = 128 * 2 ** 20;

/**
 * The longest line, in bytes, whose clipping can come in. It travels to the background in one message, of which Chromium
 * takes 64 MiB, and may gain a little when it is rebuilt: addresses are encoded, what is absent is filled in. The text and
 * HTML of a body at their limits come to 36 MB in Chinese.
 */
export const CLIP_BYTES = 48 * 2 ** 20;

/** Far more starter clippings than any version will plant, and few enough for one message. */
const SEED_CLIPS = 10_000;

const head = {
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  source: text(LIMITS.name),
  seed: v.object({ version: count, gone: v.pipe(list(uuid, SEED_CLIPS), v.transform((ids) => [...new Set(ids)])) }),
};

export const headSchema = v.object(head);

/** A backup parsed as one JSON document, for the JSON Schema that ships as `public/backup.schema.json`. */
export const backupSchema = v.object({
  ...head,
  clips: v.array(fullClipSchema),
  count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** The first line, up to the bracket that opens the clippings. */
export function headLine({ source, seed }: BackupHead): string {
  const gone = [...new Set(seed.gone)].sort();
  const fields = { format: FORMAT, version: VERSION, source, seed: { version: seed.version, gone } };
  return `${JSON.stringify(fields).slice(0, -1)},"clips":[\n`;
}

/** The last line. `sha256` is over the bytes of every line before it. */
export function endLine(clips: number, sha256: string): string {
  return `],"count":${clips},"sha256":"${sha256}"}\n`;
}
