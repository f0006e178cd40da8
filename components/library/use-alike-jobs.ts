import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Alike, AlikeOutcome, ChangeAlike, TakeBack } from '../../lib/library/alike';
import type { Result } from '../../lib/messages/result';
import { useJob, type Job } from './use-job';
import { useStoppableJob, type StoppableJob } from './use-stoppable-job';

/** A change to many clippings, and what takes one back: either may take a while. `told` is the outcome that the reader has heard of. */
export type AlikeJobs = {
  change: StoppableJob<Alike, AlikeOutcome>;
  takeBack: Job<TakeBack, Result<null>>;
  told: RefObject<StoppableJob<Alike, AlikeOutcome>['done']>;
};

/** Both, for the view that outlives the list. */
export function useAlikeJobs(changeAlike: ChangeAlike): AlikeJobs {
  const told = useRef<StoppableJob<Alike, AlikeOutcome>['done']>(undefined);
  return { change: useStoppableJob(changeAlike), takeBack: useJob((takeBack, onProgress) => takeBack(onProgress)), told };
}
