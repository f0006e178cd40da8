/** A set of documents by number. Sets that are combined have the same room. */
export class Bits {
  private readonly words: Uint32Array;

  constructor(readonly room: number) {
    this.words = new Uint32Array((room + 31) >> 5);
  }

  add(doc: number): void {
    this.words[doc >> 5]! |= 1 << (doc & 31);
  }

  delete(doc: number): void {
    this.words[doc >> 5]! &= ~(1 << (doc & 31));
  }

  has(doc: number): boolean {
    return (this.words[doc >> 5]! & (1 << (doc & 31))) !== 0;
  }

  copy(): Bits {
    return new Bits(this.room).or(this);
  }

  and(other: Bits): this {
    for (let at = 0; at < this.words.length; at++) this.words[at]! &= other.words[at]!;
    return this;
  }

  or(other: Bits): this {
    for (let at = 0; at < this.words.length; at++) this.words[at]! |= other.words[at]!;
    return this;
  }

  without(other: Bits): this {
    for (let at = 0; at < this.words.length; at++) this.words[at]! &= ~other.words[at]!;
    return this;
  }

  each(tell: (doc: number) => void): void {
    this.eachWithin(0, this.room, tell);
  }

  /** Tells those from the one number up to, and without, the other; both are multiples of 32, or the room. */
  eachWithin(from: number, until: number, tell: (doc: number) => void): void {
    const end = (until + 31) >> 5;
    for (let at = from >> 5; at < end; at++) {
      for (let word = this.words[at]!; word !== 0; word &= word - 1) tell((at << 5) + 31 - Math.clz32(word & -word));
    }
  }

  get size(): number {
    let size = 0;
    for (let word of this.words) {
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return size;
  }
}
