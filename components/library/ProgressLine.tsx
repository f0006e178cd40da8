import type { Progress } from '../../lib/library/files';
import { useServices } from '../services/services';

/** How far a long job is, with a bar that fills when the end is known. */
export function ProgressLine({ progress }: { progress: Progress }) {
  const { t } = useServices();
  const { done, total } = progress;
  const text = total === undefined ? t('working', { done }) : t('workingOf', { done, total });
  return (
    <div class="progress" data-testid="progress">
      <progress aria-label={text} {...(total === undefined ? {} : { max: Math.max(total, 1), value: done })} />
      <span>{text}</span>
    </div>
  );
}
