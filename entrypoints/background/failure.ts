import type { Failure } from '../../lib/messages/result';
import { report } from '../../lib/report';
import { storeFailure } from '../../lib/store/failure';
import { PageFailure } from './page';

/** The failure that the reader is told of; the unexpected are reported as well. */
export function failureOf(error: unknown): Failure {
  if (error instanceof PageFailure) return error.failure;
  const failure = storeFailure(error);
  if (failure.name === 'Unexpected') report(error, 'answering a call');
  return failure;
}
