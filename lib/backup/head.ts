import * as v from 'valibot';
import { parseJson } from './decode';
import { FORMAT, headSchema, VERSION, type BackupHead } from './format';
import { BackupRefused } from './refused';

const START = `{"format":"${FORMAT}"`;
const VERSION_AT = `${START},"version":`.length;

/** A backup whatever its layout, as far as its first two lines tell. */
const ANY_LAYOUT = new RegExp(`"format"\\s*:\\s*"${FORMAT}"`);

/** How much of a foreign line is looked at. */
const GLANCE = 4_096;

// Lenient, and blind to nothing: what is not UTF-8 here fails the checksum at the latest.
const decode = (bytes: Uint8Array | void) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? undefined);

/** Reads the first line (and the second, of a file laid out anew). Throws `BackupRefused`. */
export async function readHead(
  lines: AsyncGenerator<Uint8Array, void>,
  seen: (line: Uint8Array) => void,
): Promise<BackupHead> {
  const first = await lines.next();
  if (first.done) throw new BackupRefused('empty', 1);
  const text = decode(first.value);
  if (!text.startsWith(START)) {
    const second = await lines.next();
    const glance = text.slice(0, GLANCE) + decode(second.value).slice(0, GLANCE);
    throw new BackupRefused(ANY_LAYOUT.test(glance) ? 'changed' : 'not-a-backup', 1);
  }
  if (parseInt(text.slice(VERSION_AT), 10) > VERSION) throw new BackupRefused('newer-version', 1);
  if (!text.endsWith('"clips":[\n')) {
    if (/"clips":\[[^\n]/.test(text)) throw new BackupRefused('changed', 1);
    throw new BackupRefused(text.endsWith('\n') ? 'damaged' : 'truncated', 1);
  }
  seen(first.value);
  const head = v.safeParse(headSchema, parseJson(`${text}]}`, 1));
  if (!head.success) throw new BackupRefused('damaged', 1);
  return { source: head.output.source, seed: head.output.seed };
}

/** Whether a file is a backup, sound or not, by how it begins. */
export async function isOfBackup(file: Blob): Promise<boolean> {
  return ANY_LAYOUT.test(await file.slice(0, GLANCE).text());
}
