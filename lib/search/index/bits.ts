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
    const copy = new Bits(this.room);
    copy.words.set(this.words);
    return copy;
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

  /**
   * The documents of the set, in order; with bounds, those from the one number up to, and without, the other, counted from
   * the first: `from` is a multiple of 32. A list is run through several times as fast as a function is called for each.
   */
  list(from = 0, until = this.room): Uint32Array {
    const end = (until + 31) >> 5;
    const list = new Uint32Array(this.sizeOf(from >> 5, end));
    let count = 0;
    for (let at = from >> 5; at < end; at++) {
      const first = (at << 5) + 31 - from;
      for (let word = this.words[at]!; word !== 0; word &= word - 1) list[count++] = first - Math.clz32(word & -word);
    }
    return list;
  }

  get size(): number {
    return this.sizeOf(0, this.words.length);
  }

  private sizeOf(from: number, until: number): number {
    let size = 0;
    for (let at = from; at < until; at++) {
      let word = this.words[at]!;
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return size;
  }
}
