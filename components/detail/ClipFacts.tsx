import type { JSX } from 'preact';
import { KINDS, type Clip, type ClipEdit, type Kind } from '../../lib/clip/clip';
import { formatDay, formatPublished } from '../../lib/i18n/format';
import { inRow, KIND_LABELS, siteOf } from '../clip/labels';
import { PageLink } from '../clip/PageLink';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';

/** A field with what was written last. */
export type WorkField<T> = { value: T; onEdit: (edit: ClipEdit) => void; onBlur: () => void };

/** What tells whether a work is in a venue, and where there. */
export type InVenue = Pick<Clip, 'kind' | 'venuePlace'> & { venue?: string | null };

/** Fields in the place of words, where authors, day and venue can be put right. */
export type WorkFields = {
  Authors: (props: WorkField<readonly string[]>) => JSX.Element;
  Day: (props: WorkField<string | null>) => JSX.Element;
  Venue: (props: WorkField<InVenue>) => JSX.Element | null;
};

type Props = {
  clip: Clip;
  /** What was typed over it. */
  draft: ClipEdit;
  /** The library alone has them. */
  fields: WorkFields | undefined;
  onEdit: (edit: ClipEdit) => void;
  onBlur: () => void;
};

/** The venue, and where in it the work stands: `Nature 521(7553): 436–444`. */
function venueOf({ venue, venuePlace: { volume = '', issue, pages } = {} }: Clip): string | undefined {
  const number = volume + (issue ? `(${issue})` : '');
  return venue && [[venue, number].filter(Boolean).join(' '), pages].filter(Boolean).join(': ');
}

/** Where a clipping comes from: kind, site, people, venue, and its dates. */
export function ClipFacts({ clip, draft, fields, onEdit, onBlur }: Props) {
  const { t } = useServices();
  const day = (iso: string) => formatDay(t.language, iso);
  const now = { ...clip, ...draft };
  const source = [siteOf(clip), !fields && venueOf(clip)].filter(Boolean).join(' · ');
  const [first, last] = [day(clip.clippedAt), day(clip.updatedAt)];
  const changed = first === last ? '' : ` · ${t('detailUpdated', { date: last })}`;
  // A seed clipping came with the product: nobody saved it on its day.
  const saved = (clip.origin === 'seed' ? t('originSeed') : t('detailSaved', { date: first })) + changed;
  return (
    <div class="facts">
      <p class="facts-line">
        <label class="kind-choice">
          <Icon name={now.kind} />
          <span class="hidden">{t('filterKind')}</span>
          <select value={now.kind} data-testid="field-kind" onChange={(event) => onEdit({ kind: event.currentTarget.value as Kind })}>
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
        {fields && <fields.Day value={now.publishedAt ?? null} onEdit={onEdit} onBlur={onBlur} />}
        {!fields && clip.publishedAt && <span>{formatPublished(t.language, clip.publishedAt)}</span>}
      </p>
      {fields && (
        <>
          <fields.Authors value={now.authors ?? []} onEdit={onEdit} onBlur={onBlur} />
          <fields.Venue value={now} onEdit={onEdit} onBlur={onBlur} />
        </>
      )}
      {!fields && clip.authors && <p class="facts-authors">{inRow(t, clip.authors)}</p>}
      <p>{clip.trashedAt === undefined ? saved : t('detailTrashed', { date: day(clip.trashedAt) })}</p>
    </div>
  );
}
