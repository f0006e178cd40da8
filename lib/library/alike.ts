import type { AlikeChange } from '../clip/alike';
import type { Failure, Result } from '../messages/result';
import type { Ids } from '../search/filter';
import type { OnProgress } from './files';

/** What is to be done to clippings, each change in turn. */
export type Alike = { ids: Ids; changes: readonly AlikeChange[] };

/** Makes changed clippings as they were. */
export type TakeBack = (onProgress: OnProgress) => Promise<Result<null>>;

/** How many clippings are another than before, and what makes them as they were. Of what failed or was stopped that stays which was done by then. */
export type AlikeOutcome = { clips: number; takeBack: TakeBack; failure?: Failure };

/** Changes clippings step by step. Those that are gone, or are so already, are passed over. */
export type ChangeAlike = (of: Alike, onProgress: OnProgress, stop: AbortSignal) => Promise<AlikeOutcome>;
