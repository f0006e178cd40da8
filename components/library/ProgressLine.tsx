import type { Translate } from '../../lib/i18n/messages';
import type { Progress } from '../../lib/library/files';
import { useServices } from '../services/services';

/** How far a long job is, with a bar that fills when the end is known. */
export function ProgressLine({ progress }: { progress: Progress }) {
  const { t } = useServices();
  const { text, ...bar } = told(progress, t);
  return (
    <div class="progress" data-testid="progress">
      <progress aria-label={text} {...bar} />
      <span>{text}</span>
    </div>
  );
}

function told(progress: Progress, t: Translate): { text: string; max?: number; value?: number } {
  if ('checked' in progress) return { text: t('workingCheck'), max: 1, value: progress.checked };
  const { done, total } = progress;
  if (total === undefined) return { text: t('working', { done }) };
  return { text: t('workingOf', { done, total }), max: Math.max(total, 1), value: done };
}
