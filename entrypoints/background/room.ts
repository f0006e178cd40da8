/**
 * Bytes that the disk must have left before anything is written: what LevelDB may need of it to put in order what it has (a
 * table of 2 MiB with the 25 that overlap it, and a log of 4 MiB; its `db/version_set.cc` and `options.h`).
 */
const LEAST = 64 * 1024 * 1024;

/** Milliseconds for which room that was there is taken to be there still: no disk loses so much in them. */
const HOLDS = 250;

let seen = -Infinity;

/**
 * Settles when the disk has room, and once more for the library where that is to be copied. Chromium that runs out of room in
 * the middle of a write closes the database, may find it damaged when it opens it again, and then deletes it (measured on a file
 * system of 150 MB: see docs/decisions.md, "Nothing is written to a disk that is nearly full"). To an extension with
 * `unlimitedStorage` it tells the room that the disk has as the rest of its quota.
 *
 * @throws QuotaExceededError when there is less
 */
export async function assureRoom(forCopy = false): Promise<void> {
  if (!forCopy && performance.now() - seen < HOLDS) return;
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  const left = quota - usage;
  // Who tells every page the same quota, as browsers do that hide what disk there is, says nothing of this one.
  if (left >= 0 && left < LEAST + (forCopy ? usage : 0)) throw new DOMException(`The disk has ${left} bytes left`, 'QuotaExceededError');
  seen = performance.now();
}
