import type { ComponentChildren } from 'preact';
import type { Health } from '../../lib/health';
import { failureKeys } from '../../lib/i18n/messages';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';

/** What can be wrong with the library as a whole: its data were cleared, some of them are missing, or it cannot be opened. */
export type Trouble = Exclude<Health, { state: 'good' }>;

/** Says what is wrong, above everything else; inside stands what can be done. */
export function Banner({ trouble, children }: { trouble: Trouble; children?: ComponentChildren }) {
  const { t } = useServices();
  const { title, advice } = failureKeys('StorageUnavailable');
  const words = {
    lost: () => [t('lostTitle'), t('lostText', { count: trouble.state === 'lost' ? trouble.clips : 0 })],
    shrunk: () => [t('shrunkTitle'), t('shrunkText', { count: trouble.state === 'shrunk' ? trouble.missing : 0 })],
    unavailable: () => [t(title), t(advice)],
  };
  const [what, why] = words[trouble.state]();
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
