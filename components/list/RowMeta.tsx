import type { Clip } from '../../lib/clip/clip';
import { formatDay, formatPublished } from '../../lib/i18n/format';
import type { Translate } from '../../lib/i18n/messages';
import type { Highlighter } from '../../lib/search/highlighter';
import { authorsLine, besideTitle } from '../clip/labels';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import { Marked } from './Marked';

/** Tags that a row has room for. */
const MOST_TAGS = 2;

/** `highlighter` marks what was looked for; absent when no words were. */
type Props = { clip: Clip; highlighter: Highlighter | undefined };

/** Beneath the title of a row: where a clipping is from, when, by whom, and how it is tagged. */
export function RowMeta({ clip, highlighter }: Props) {
  const { t } = useServices();
  const { tags = [] } = clip;
  const shown = tags.filter((tag, at) => at < MOST_TAGS || highlighter?.tag(tag).some(({ marked }) => marked));
  const others = tags.filter((tag) => !shown.includes(tag)).join(', ');
  const parts = [besideTitle(clip), dateLine(t, clip), clip.authors && authorsLine(t, clip.authors), clip.venue].filter(Boolean);
  return (
    <p class="row-meta">
      {clip.trashedAt !== undefined && (
        <span class="row-trashed" data-testid="row-trashed">
          <Icon name="trash" />
          {t('detailTrashed', { date: formatDay(t.language, clip.trashedAt) })}
        </span>
      )}
      <span class="row-source">
        {parts.map((part, at) => [at > 0 && ' · ', <bdi>{part}</bdi>])}
      </span>
      {shown.map((tag) => (
        <span key={tag} class="row-tag">
          {highlighter ? <Marked parts={highlighter.tag(tag)} /> : tag}
        </span>
      ))}
      {others && (
        <span class="row-more" title={others}>
          +{tags.length - shown.length}
          <span class="hidden"> {others}</span>
        </span>
      )}
    </p>
  );
}

/**
 * When it was published, else when it was saved. A seed clipping was saved by nobody, so its day says nothing; in the trash
 * another day counts.
 */
function dateLine(t: Translate, { publishedAt, clippedAt, origin, trashedAt }: Clip): string | undefined {
  if (publishedAt) return formatPublished(t.language, publishedAt);
  return origin === 'seed' || trashedAt ? undefined : t('rowSaved', { date: formatDay(t.language, clippedAt) });
}
