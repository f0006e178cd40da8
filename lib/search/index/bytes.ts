/** Bytes that grow. Numbers are written seven bits a byte, the last of them without the eighth bit (LEB128). */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(room = 1024) {
    this.bytes = new Uint8Array(room);
  }

  number(value: number): void {
    this.make(5);
    while (value > 0x7f) {
      this.bytes[this.length++] = (value & 0x7f) | 0x80;
      value >>>= 7;
    }
    this.bytes[this.length++] = value;
  }

  byte(value: number): void {
    this.make(1);
    this.bytes[this.length++] = value;
  }

  all(bytes: Uint8Array): void {
    this.make(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy of what was written; the writer begins again. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  /** What was written, to be read before anything else is. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  private make(room: number): void {
    if (this.length + room <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + room));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** A checksum of 31 bits (of FNV-1a, by Fowler, Noll and Vo) that tells damaged bytes from sound ones. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 1;
}

/** The same, four bytes a step in the order of the machine, for what is long: a quarter of the time. */
export function wordSum(bytes: Uint8Array): number {
  // Words begin at a multiple of four: what begins elsewhere is copied.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(buffer, byteOffset, byteLength >> 2);
  const rest = new Uint8Array(buffer, byteOffset + words.byteLength, byteLength % 4);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words[at]!, 0x01000193);
  for (let at = 0; at < rest.length; at++) hash = Math.imul(hash ^ rest[at]!, 0x01000193);
  return hash >>> 1;
}
