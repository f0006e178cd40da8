/** Bytes of blocks that a page keeps: what the next letters of a query ask for again. */
const MOST = 12 * 1024 * 1024;

/** Blocks by key, the least recently used given up first. */
export class BlockCache {
  private readonly blocks = new Map<number, Uint8Array>();
  private bytes = 0;

  get(key: number): Uint8Array | undefined {
    const block = this.blocks.get(key);
    if (!block) return undefined;
    this.blocks.delete(key);
    this.blocks.set(key, block);
    return block;
  }

  set(key: number, block: Uint8Array): void {
    // Two questions side by side may both have missed it.
    this.bytes += block.length - (this.blocks.get(key)?.length ?? 0);
    this.blocks.delete(key);
    this.blocks.set(key, block);
    for (const [oldest, { length }] of this.blocks) {
      if (this.bytes <= MOST || oldest === key) break;
      this.blocks.delete(oldest);
      this.bytes -= length;
    }
  }
}
