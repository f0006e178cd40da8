const BYTES = 16;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The 16 bytes of a UUID as it is written (RFC 9562, section 4), at their place in an array of such. */
export function putUuid(ids: Uint8Array, index: number, uuid: string): void {
  const hex = uuid.replaceAll('-', '');
  for (let at = 0; at < BYTES; at++) ids[index * BYTES + at] = parseInt(hex.slice(2 * at, 2 * at + 2), 16);
}

/** The UUID at this place in an array of such, as it is written: in lower case, with hyphens. */
export function uuidAt(ids: Uint8Array, index: number): string {
  let text = '';
  for (let at = 0; at < BYTES; at++) {
    if (at === 4 || at === 6 || at === 8 || at === 10) text += '-';
    text += HEX[ids[index * BYTES + at]!]!;
  }
  return text;
}

/** Compares two of such ids as their texts compare. */
export function compareUuids(a: Uint8Array, at: number, b: Uint8Array, bt: number): number {
  for (let byte = 0; byte < BYTES; byte++) {
    const difference = a[at * BYTES + byte]! - b[bt * BYTES + byte]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The last four bytes, which are random in a UUIDv7: enough to pass over nearly all that are not looked for. */
export function lastBytes(ids: Uint8Array, index: number): number {
  const at = index * BYTES + 12;
  return ((ids[at]! << 24) | (ids[at + 1]! << 16) | (ids[at + 2]! << 8) | ids[at + 3]!) >>> 0;
}
