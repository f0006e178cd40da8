/** The text of a file in the encoding that it is in: UTF-8, UTF-16 with its mark, GB18030 of older Chinese programs, else Windows-1252. */
export function textOfFile(bytes: Uint8Array): string {
  const marked = /^(?:\xFF\xFE|\xFE\xFF)/.exec(String.fromCharCode(...bytes.subarray(0, 2)));
  if (marked) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\uFFFD') || isMostlyWhole(text)) return text;
  return new TextDecoder(isInPairs(bytes) ? 'gb18030' : 'windows-1252').decode(bytes);
}

/** Whether most of what is no ASCII was UTF-8 after all: a file may be cut within a character, or have one that is broken. */
function isMostlyWhole(text: string): boolean {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const foreign = text.match(/[^\0-\x7F]/gu)?.length ?? 0;
  return foreign > 4 * broken;
}

/** Chinese characters are two bytes, both above ASCII as a rule; letters of Western Europe stand alone among those that are not. */
function isInPairs(bytes: Uint8Array): boolean {
  let paired = 0;
  let alone = 0;
  let run = 0;
  for (const byte of bytes) {
    if (byte > 0x7f) {
      run++;
      continue;
    }
    if (run === 1) alone++;
    else paired += run;
    run = 0;
  }
  return (run === 1 ? paired : paired + run) > alone;
}
