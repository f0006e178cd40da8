import { KINDS, type Clip, type Kind } from '../../lib/clip/clip';
import { formatDay, formatPublished } from '../../lib/i18n/format';
import { KIND_LABELS, siteOf } from '../clip/labels';
import { PageLink } from '../clip/PageLink';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';

type Props = { clip: Clip; kind: Kind; onKind: (kind: Kind) => void };

/** Where a clipping comes from: kind, site, people, venue, and its dates. */
export function ClipFacts({ clip, kind, onKind }: Props) {
  const { t } = useServices();
  const day = (iso: string) => formatDay(t.language, iso);
  const source = [siteOf(clip), clip.venue].filter(Boolean).join(' · ');
  const [first, last] = [day(clip.clippedAt), day(clip.updatedAt)];
  const changed = first === last ? '' : ` · ${t('detailUpdated', { date: last })}`;
  // A seed clipping came with the product: nobody saved it on its day.
  const saved = (clip.origin === 'seed' ? t('originSeed') : t('detailSaved', { date: first })) + changed;
  return (
    <div class="facts">
      <p class="facts-line">
        <label class="kind-choice">
          <Icon name={kind} />
          <span class="hidden">{t('fieldKind')}</span>
          <select value={kind} data-testid="field-kind" onChange={(event) => onKind(event.currentTarget.value as Kind)}>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {t(KIND_LABELS[each])}
              </option>
            ))}
          </select>
        </label>
        {source && clip.url !== undefined && (
          <PageLink url={clip.url} class="facts-source">
            {source}
          </PageLink>
        )}
        {clip.publishedAt && <span>{formatPublished(t.language, clip.publishedAt)}</span>}
      </p>
      {clip.authors && <p class="facts-authors">{clip.authors.join(t.language === 'zh-CN' ? '、' : ', ')}</p>}
      <p class="facts-saved">
        {clip.trashedAt === undefined ? saved : t('detailTrashed', { date: day(clip.trashedAt) })}
      </p>
    </div>
  );
}
