import { useRef } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { isSaying } from '../clip/labels';
import { Icon } from '../icons/Icon';
import type { ClipActions } from '../list/use-clip-actions';
import type { Highlighter } from '../../lib/search/highlighter';
import { Marked } from '../list/Marked';
import { useServices } from '../services/services';

type Props = { clip: Clip; highlighter: Highlighter | undefined; actions: Pick<ClipActions, 'removeQuote'> };

/** Words taken down from a page or a person. Those of a saying are the clipping: they go with it alone. */
export function Quotes({ clip, highlighter, actions }: Props) {
  const { t } = useServices();
  const marked = (text: string) => (highlighter ? <Marked parts={highlighter.whole('quotes', text)} /> : text);
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} class="detail-part" tabIndex={-1} aria-label={t('detailQuotes')}>
      <h3 class="part-title">{t('detailQuotes')}</h3>
      {clip.quotes?.map((quote) => (
        <blockquote key={`${quote.text}\n${quote.speaker}`} class="saying" dir="auto">
          <p class="saying-text">{marked(quote.text)}</p>
          {quote.speaker && <footer class="saying-speaker">{marked(quote.speaker)}</footer>}
          {!isSaying(clip) && (
            <button
              type="button"
              class="icon-button saying-remove"
              aria-label={t('removeQuote')}
              title={t('removeQuote')}
              onClick={() => {
                // The button goes with its quote.
                section.current?.focus();
                actions.removeQuote(clip, quote);
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </blockquote>
      ))}
    </section>
  );
}
