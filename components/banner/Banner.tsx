import type { ComponentChildren } from 'preact';
import type { Health } from '../../lib/health';
import { failureKeys, type Translate } from '../../lib/i18n/messages';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';

/** What can be wrong with the library as a whole: its data were cleared, some of them are missing, or it cannot be opened. */
export type Trouble = Exclude<Health, { state: 'good' }>;

/** Says what is wrong, above everything else; inside stands what can be done. */
export function Banner({ trouble, children }: { trouble: Trouble; children?: ComponentChildren }) {
  const { t } = useServices();
  const [what, why] = wordsOf(trouble, t);
  return (
    <section class="banner" role="alert" data-testid={`banner-${trouble.state}`}>
      <Icon name="alert" />
      <div class="banner-words">
        <strong>{what}</strong>
        <p>{why}</p>
      </div>
      {children && <div class="banner-actions">{children}</div>}
    </section>
  );
}

function wordsOf(trouble: Trouble, t: Translate): [what: string, why: string] {
  if (trouble.state === 'lost') return [t('lostTitle'), t('lostText', { count: trouble.clips })];
  if (trouble.state === 'shrunk') return [t('shrunkTitle'), t('shrunkText', { count: trouble.missing })];
  const { title, advice } = failureKeys(trouble.why);
  return [t(title), t(advice)];
}
