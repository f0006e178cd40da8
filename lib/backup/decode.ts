import { BackupRefused } from './refused';

const LF = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a whole line, with its line feed. Throws `BackupRefused`. */
export function decodeLine(bytes: Uint8Array, line: number): string {
  if (bytes.at(-1) !== LF) throw new BackupRefused('truncated', line);
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new BackupRefused('damaged', line, { cause });
  }
}

/** The value of a JSON text that stands on this line. Throws `BackupRefused`. */
export function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BackupRefused('damaged', line, { cause });
  }
}
