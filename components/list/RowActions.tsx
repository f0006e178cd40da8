import { useState } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { PageLink } from '../clip/PageLink';
import { Icon, type IconName } from '../icons/Icon';
import { useServices } from '../services/services';
import type { ClipActions } from './use-clip-actions';

type Props = { clip: Clip; reachable: boolean; actions: ClipActions };

/** What can be done to a row. Only the current row's actions are tab stops; the others wait for the pointer. */
export function RowActions({ clip, reachable, actions }: Props) {
  const { t } = useServices();
  const [sure, setSure] = useState(false);
  const tabIndex = reachable ? 0 : -1;
  const named = (what: string) => t('named', { what, name: clip.title || t('untitled') });
  /** One that is pressed keeps its name; what shows beneath the pointer says what pressing it does (`back`). */
  const button = (icon: IconName, label: string, act: () => void, pressed?: boolean, back?: string) => (
    <button
      type="button"
      class="icon-button"
      aria-label={named(label)}
      title={pressed ? back : label}
      aria-pressed={pressed}
      tabIndex={tabIndex}
      onClick={act}
    >
      <Icon name={icon} filled={icon === 'star' && pressed === true} />
    </button>
  );
  if (clip.trashedAt !== undefined) {
    return (
      <div class="row-actions">
        {button('restore', t('restore'), () => actions.restore(clip))}
        <button
          type="button"
          class="icon-button danger"
          aria-label={named(t(sure ? 'purgeConfirm' : 'purge'))}
          title={t('purge')}
          tabIndex={tabIndex}
          onClick={() => (sure ? actions.purge(clip) : setSure(true))}
          onBlur={() => setSure(false)}
        >
          {sure ? t('purgeConfirm') : <Icon name="trash" />}
        </button>
      </div>
    );
  }
  return (
    <div class="row-actions">
      {button('star', t('star'), () => actions.toggleStar(clip), clip.starred === true, t('unstar'))}
      {button('check', t('markRead'), () => actions.toggleRead(clip), clip.read === true, t('markUnread'))}
      {clip.url !== undefined && (
        <PageLink
          url={clip.url}
          class="icon-button row-page"
          label={t('openNamed', { title: clip.title })}
          tabIndex={tabIndex}
        >
          <Icon name="open" />
        </PageLink>
      )}
      {button('trash', t('delete'), () => actions.trash(clip))}
    </div>
  );
}
