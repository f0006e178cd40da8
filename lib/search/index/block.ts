import type { Bits } from './bits';
import { ByteWriter } from './bytes';

/** The weight that most terms have in most documents. */
const USUAL = 1;

/**
 * A block holds terms in order, each as what it shares with the one before it and what is its own (in UTF-16 units, so
 * that the order is that of strings), and after it the documents that have it: each as twice the distance from the one
 * before, and one more where a byte of weight follows, since most weights are 1.
 */
export class BlockWriter {
  private readonly out = new ByteWriter(64 * 1024);
  private readonly postings = new ByteWriter();
  private before = '';

  get length(): number {
    return this.out.length;
  }

  /** Terms must come in order, and the documents of each in order; `base` is taken off every document. */
  add(term: string, docs: ArrayLike<number>, weights: ArrayLike<number>, base: number): void {
    let shared = 0;
    const most = Math.min(term.length, this.before.length);
    while (shared < most && term.charCodeAt(shared) === this.before.charCodeAt(shared)) shared++;
    this.out.number(shared);
    this.out.number(term.length - shared);
    for (let at = shared; at < term.length; at++) this.out.number(term.charCodeAt(at));
    this.before = term;
    this.postings.clear();
    for (let at = 0, last = base; at < docs.length; at++) {
      const weight = weights[at]!;
      this.postings.number(2 * (docs[at]! - last) + (weight === USUAL ? 0 : 1));
      if (weight !== USUAL) this.postings.byte(weight);
      last = docs[at]!;
    }
    this.out.number(docs.length);
    this.out.number(this.postings.length);
    this.out.all(this.postings.view());
  }

  /** The block; the writer begins another. */
  take(): Uint8Array<ArrayBuffer> {
    this.before = '';
    return this.out.take();
  }
}

/** Reads a block from its first term to its last. */
export class BlockReader {
  private readonly units: number[] = [];
  private size = 0;
  private at = 0;
  private postings = 0;
  /** How many documents have the term. */
  count = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Goes on to the next term; false at the end. */
  next(): boolean {
    if (this.at >= this.bytes.length) return false;
    const shared = this.number();
    this.size = shared + this.number();
    for (let at = shared; at < this.size; at++) this.units[at] = this.number();
    this.count = this.number();
    const length = this.number();
    this.postings = this.at;
    this.at += length;
    return true;
  }

  /**
   * Goes on to the first term that is the wanted one, or with `prefix` begins with it; false where there is none. The terms
   * before it are passed over unread: one that shares more with its predecessor than that does with the wanted one stands
   * before it too, and one that shares less stands behind.
   */
  seek(wanted: string, prefix: boolean): boolean {
    const { bytes } = this;
    let common = 0;
    while (this.at < bytes.length) {
      const shared = this.number();
      const own = this.number();
      let left = own;
      if (shared < common) return false;
      if (shared === common) {
        while (left > 0 && common < wanted.length) {
          const unit = this.number();
          left--;
          const difference = unit - wanted.charCodeAt(common);
          if (difference > 0) return false;
          if (difference < 0) break;
          common++;
        }
        if (common === wanted.length) {
          if (left > 0 && !prefix) return false;
          this.become(wanted, left, shared + own);
          return true;
        }
      }
      for (; left > 0; left--) while (bytes[this.at++]! >= 0x80);
      this.number();
      const length = this.number();
      this.at += length;
    }
    return false;
  }

  /** This term is the wanted one with so many units more, which are read now. */
  private become(wanted: string, more: number, size: number): void {
    for (let at = 0; at < wanted.length; at++) this.units[at] = wanted.charCodeAt(at);
    for (let at = size - more; at < size; at++) this.units[at] = this.number();
    this.size = size;
    this.count = this.number();
    const length = this.number();
    this.postings = this.at;
    this.at += length;
  }

  get term(): string {
    return String.fromCharCode(...this.units.slice(0, this.size));
  }

  /** Below zero when the term stands before this one, zero when it is this one; `prefix`: or begins with it. */
  compare(wanted: string, prefix: boolean): number {
    const { units, size } = this;
    const most = Math.min(size, wanted.length);
    for (let at = 0; at < most; at++) {
      const difference = units[at]! - wanted.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return prefix && size >= wanted.length ? 0 : size - wanted.length;
  }

  /** Whether the term has no more than these units. */
  isOf(length: number): boolean {
    return this.size === length;
  }

  /** Tells the documents that have the term, in order, each with its weight. */
  eachPosting(base: number, tell: (doc: number, weight: number) => void): void {
    const after = this.at;
    this.at = this.postings;
    for (let left = this.count, doc = base; left > 0; left--) {
      const coded = this.number();
      doc += coded >>> 1;
      tell(doc, coded & 1 ? this.bytes[this.at++]! : USUAL);
    }
    this.at = after;
  }

  /**
   * Raises `most` of each document that has the term to what `worth` says of its weight there, where that is more, and notes
   * those that had nothing before in `found`.
   */
  raise(base: number, worth: Float32Array, most: Float32Array, found: Bits): void {
    const { bytes } = this;
    let at = this.postings;
    for (let left = this.count, doc = base; left > 0; left--) {
      // The same as `number`, which would cost as much again for being called.
      let coded = bytes[at++]!;
      if (coded >= 0x80) {
        coded &= 0x7f;
        for (let shift = 7, byte = 0x80; byte >= 0x80; shift += 7) {
          byte = bytes[at++]!;
          coded |= (byte & 0x7f) << shift;
        }
      }
      doc += coded >>> 1;
      const value = worth[coded & 1 ? bytes[at++]! : USUAL]!;
      if (value <= most[doc]!) continue;
      if (most[doc] === 0) found.add(doc);
      most[doc] = value;
    }
  }

  private number(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; ; shift += 7) {
      byte = bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}
