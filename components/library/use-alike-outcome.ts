import { useEffect } from 'preact/hooks';
import type { Step } from '../list/undo-steps';
import type { Notice } from '../list/use-clip-actions';
import { useServices } from '../services/services';
import { changeOf } from './alike-changes';
import type { AlikeJobs } from './use-alike-jobs';

type View = {
  tell: (notice: Notice) => void;
  /** Keeps a step for Undo, and gives what takes it back. */
  remember: (step: Step) => () => void;
};

/** Tells once what came of a change to all that was listed, where the reader looked elsewhere meanwhile when the list is seen again. */
export function useAlikeOutcome({ change: { done }, takeBack: back, told }: AlikeJobs, { tell, remember }: View): void {
  const { t } = useServices();
  useEffect(() => {
    if (!done || told.current === done) return;
    told.current = done;
    const { clips, takeBack, failure } = done.result;
    // Beside another that is being taken back it goes unseen.
    const reverse = async () => (await back.start(takeBack)) ?? takeBack(() => undefined);
    const step: Step = { does: changeOf(done.of.changes), clip: { id: '', title: t('listCount', { count: clips }) }, reverse };
    const undo = clips > 0 ? { undo: remember(step) } : {};
    tell(failure ? { failure } : { message: 'changedThese', of: { count: clips }, ...undo });
  }, [done]);
}
