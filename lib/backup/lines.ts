import { BackupRefused } from './refused';

const LF = 0x0a;

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The lines of a stream as bytes, each with its line feed; the last has none if the stream ends without one. Cutting
 * bytes is safe: no character of UTF-8 holds a line feed. Throws `BackupRefused` for a line of more than `lineBytes`,
 * before it is in memory whole. The stream is cancelled when the consumer stops early.
 */
export async function* readLines(
  stream: ReadableStream<Uint8Array>,
  lineBytes: number,
): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  let parts: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (let start = 0, end = 0; start < value.length; start = end) {
        const feed = value.indexOf(LF, start);
        end = feed < 0 ? value.length : feed + 1;
        parts.push(value.subarray(start, end));
        length += end - start;
        if (length > lineBytes) throw new BackupRefused('line-too-long', line);
        if (feed < 0) continue;
        yield join(parts, length);
        parts = [];
        length = 0;
        line += 1;
      }
    }
    if (length > 0) yield join(parts, length);
  } finally {
    await reader.cancel();
  }
}
