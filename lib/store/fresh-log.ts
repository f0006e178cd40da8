import { Dexie, type Table } from 'dexie';

/**
 * Chromium keeps IndexedDB in LevelDB, which writes to a log of 4 MiB before it sorts. A browser killed in the middle of a
 * write leaves half a record at the log's end; the next browser goes on behind it (`reuse_logs`), and the one after that
 * reads "partial record without end", takes all for damaged and deletes every database of the extension (measured: see
 * docs/decisions.md, "A fresh log"). No harm is done once the log is replaced, which happens when it is full.
 */
const LOG_BYTES = 4 * 1024 * 1024;

/** Two logs and a half: that the second can be put aside proves that the first was sorted and deleted. */
const FILLER_BYTES = 2.5 * LOG_BYTES;

/** Below 64 KiB, from where Chromium writes a value to a file of its own; random bytes, for it compresses others. */
const RECORD_BYTES = 60 * 1024;
const RECORDS_A_TRANSACTION = 16;

/**
 * Fills LevelDB's log until it is replaced. Meant for the first use in a life of the browser, before anything is
 * written. Leaves nothing behind. Rejects when the disk is full, and then has changed nothing that counts.
 */
export async function startFreshLog(): Promise<void> {
  const scratch = new Scratch();
  try {
    const record = new Uint8Array(RECORD_BYTES);
    crypto.getRandomValues(record);
    const filler = Array.from({ length: RECORDS_A_TRANSACTION }, () => record);
    for (let written = 0; written < FILLER_BYTES; written += RECORD_BYTES * RECORDS_A_TRANSACTION) {
      await scratch.filler.bulkAdd(filler);
    }
  } finally {
    await scratch.delete();
  }
}

class Scratch extends Dexie {
  declare filler: Table<Uint8Array, number>;

  constructor() {
    super('commonplace-scratch');
    this.version(1).stores({ filler: '++' });
  }
}
