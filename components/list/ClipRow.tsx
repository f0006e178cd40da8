import { useMemo } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import type { MessageKey } from '../../lib/i18n/messages';
import type { Highlighter, Showable } from '../../lib/search/highlighter';
import { isSaying, KIND_LABELS } from '../clip/labels';
import { Icon } from '../icons/Icon';
import { memo } from '../services/memo';
import { useServices } from '../services/services';
import { BodyMatch } from './BodyMatch';
import { Marked } from './Marked';
import { RowActions } from './RowActions';
import { RowMeta } from './RowMeta';
import type { ClipActions } from './use-clip-actions';

const FIELD_LABELS: Record<Showable, MessageKey> = {
  title: 'fieldTitle',
  summary: 'fieldSummary',
  note: 'fieldNote',
  quotes: 'detailQuotes',
  authors: 'fieldAuthors',
  venue: 'fieldVenue',
};

type Props = {
  clip: Clip;
  /** Marks what was looked for; absent when no words were. */
  highlighter: Highlighter | undefined;
  /** The row that holds the list's one tab stop. */
  current: boolean;
  selected: boolean;
  onOpen: (id: string) => void;
  actions: ClipActions;
};

/** One clipping in a list. The title is the button that opens it; the rest can be had by key or pointer. */
export const ClipRow = memo(function ClipRow({ clip, highlighter, current, selected, onOpen, actions }: Props) {
  const { t } = useServices();
  const { title, summary, elsewhere } = useMemo(() => marksOf(clip, highlighter), [clip, highlighter]);
  return (
    <article
      class="row"
      data-testid="clip-row"
      data-id={clip.id}
      data-read={clip.read}
      data-trashed={clip.trashedAt !== undefined || undefined}
      data-saying={isSaying(clip) || undefined}
      data-selected={selected || undefined}
      // The pointer may press anywhere; the title's button serves the keyboard and screen readers, and what acts on the row
      // by key needs the focus in it.
      onClick={(event) => {
        if (pressedControl(event)) return;
        event.currentTarget.querySelector<HTMLElement>('.row-open')?.focus({ preventScroll: true });
        onOpen(clip.id);
      }}
    >
      <span class="row-kind" title={t(KIND_LABELS[clip.kind])}>
        <Icon name={clip.kind} />
        <span class="hidden">{t(KIND_LABELS[clip.kind])}</span>
      </span>
      <div class="row-main">
        {isSaying(clip) ? (
          <Saying clip={clip} highlighter={highlighter} current={current} onOpen={onOpen} />
        ) : (
          <>
            <button
              type="button"
              class="row-open row-title"
              dir="auto"
              lang={clip.language}
              title={clip.title}
              tabIndex={current ? 0 : -1}
              onClick={() => onOpen(clip.id)}
            >
              {clip.title ? <Marked parts={title} /> : t('untitled')}
            </button>
            {clip.summary && (
              <p class="row-summary" lang={clip.language} dir="auto">
                <Marked parts={summary} />
              </p>
            )}
          </>
        )}
        {elsewhere && (
          <p class="row-elsewhere" lang={clip.language} dir="auto" data-testid="row-elsewhere">
            <span class="row-field">{t(FIELD_LABELS[elsewhere.field])}</span> <Marked parts={elsewhere.parts} />
          </p>
        )}
        {highlighter?.isInBody(clip) && <BodyMatch clip={clip} highlighter={highlighter} />}
        <RowMeta clip={clip} highlighter={highlighter} />
      </div>
      {clip.starred && (
        <span class="row-starred" title={t('stateStarred')}>
          <Icon name="star" filled />
          <span class="hidden">{t('stateStarred')}</span>
        </span>
      )}
      <RowActions clip={clip} reachable={current} actions={actions} />
    </article>
  );
});

/** Whether a link or a button was pressed; what was in it then may be out of the document by now, so its path is asked. */
const pressedControl = (event: Event) => event.composedPath().some((at) => at instanceof Element && at.matches('a, button'));

/** What a row shows, in parts. */
function marksOf(clip: Clip, highlighter: Highlighter | undefined) {
  const plain = (text: string) => [{ text, marked: false }];
  const summary = clip.summary?.text ?? '';
  if (!highlighter) return { title: plain(clip.title), summary: plain(summary), elsewhere: undefined };
  // A saying's title is the beginning of its words.
  const elsewhere = highlighter.elsewhere(clip, isSaying(clip) ? ['title', 'quotes'] : ['title', 'summary']);
  return { title: highlighter.title(clip.title), summary: highlighter.summary(summary), elsewhere };
}

function Saying({ clip, highlighter, current, onOpen }: Pick<Props, 'clip' | 'highlighter' | 'current' | 'onOpen'>) {
  const quote = clip.quotes?.[0];
  const marked = (text: string) => (highlighter ? <Marked parts={highlighter.quote(text)} /> : text);
  return (
    <blockquote class="saying" lang={clip.language} dir="auto">
      <button type="button" class="row-open saying-text" tabIndex={current ? 0 : -1} onClick={() => onOpen(clip.id)}>
        {marked(quote?.text ?? clip.title)}
      </button>
      {quote?.speaker && <footer class="saying-speaker">{marked(quote.speaker)}</footer>}
    </blockquote>
  );
}
