import { fail, type Failure } from '../messages/result';
import { ClipGone } from './edit';

/**
 * What browsers say of a disk that has no room. Chromium 156 on a file system filled to the last byte: the log of the
 * database cannot be written (`FILE_ERROR_NO_SPACE`), nor a text of its own file (`Failed to write blobs (IOError)`), or the
 * database cannot be opened (`Encountered full disk`). Firefox: `QuotaExceededError`.
 */
const FULL = /quota|disk (is )?full|full disk|no.?space|failed to write blobs/i;

/**
 * The name that the reader's language has for what went wrong in the store. Chromium reports a full disk as an abort
 * whose cause is inside (dexie#776), so causes and messages are looked at as well as names.
 */
export function storeFailure(error: unknown): Failure {
  const chain = causes(error);
  const detail = chain.map(({ name, message }) => `${name}: ${message}`).join(' <- ');
  if (chain.some((cause) => cause instanceof ClipGone)) return fail('ClipGone', detail).error;
  if (chain.some(({ name, message }) => FULL.test(name + message))) return fail('StorageFull', detail).error;
  if (chain.some(({ name }) => UNAVAILABLE.has(name))) return fail('StorageUnavailable', detail).error;
  return fail('Unexpected', detail).error;
}

const UNAVAILABLE = new Set(['OpenFailedError', 'InvalidStateError', 'MissingAPIError', 'DatabaseClosedError', 'VersionError', 'UnknownError']); // prettier-ignore

type Cause = { name: string; message: string };

/** An error and what caused it, outermost first; Dexie calls the cause `inner`. */
function causes(error: unknown): Cause[] {
  const chain: Cause[] = [];
  for (let at: unknown = error; at instanceof Error || at instanceof DOMException; at = 'inner' in at ? at.inner : at.cause) {
    if (chain.includes(at)) break;
    chain.push(at);
  }
  return chain.length > 0 ? chain : [{ name: 'Error', message: String(error) }];
}
