import type { Alike, AlikeOutcome, ChangeAlike, TakeBack } from '../../lib/library/alike';
import type { Result } from '../../lib/messages/result';
import { useJob, type Job } from './use-job';
import { useStoppableJob, type StoppableJob } from './use-stoppable-job';

/** A change to many clippings, and what takes one back: either may take a while. */
export type AlikeJobs = { change: StoppableJob<Alike, AlikeOutcome>; takeBack: Job<TakeBack, Result<null>> };

/** Both, for the view that outlives the list. */
export function useAlikeJobs(changeAlike: ChangeAlike): AlikeJobs {
  return { change: useStoppableJob(changeAlike), takeBack: useJob((takeBack, onProgress) => takeBack(onProgress)) };
}
