import { useServices } from '../services/services';
import { Banner, type Trouble } from './Banner';

type Props = { trouble: Trouble; onRestore: () => void; onStartAfresh: () => void };

/** In the library, what is wrong can be put right: by a backup, or by going on with what there is. */
export function LibraryBanner({ trouble, onRestore, onStartAfresh }: Props) {
  const { t } = useServices();
  return (
    <Banner trouble={trouble}>
      {trouble.state !== 'unavailable' && (
        <>
          <button type="button" class="button button-main" onClick={onRestore}>
            {t('lostRestore')}
          </button>
          <button type="button" class="button" onClick={onStartAfresh}>
            {t(trouble.state === 'lost' ? 'lostFresh' : 'shrunkAccept')}
          </button>
        </>
      )}
    </Banner>
  );
}
