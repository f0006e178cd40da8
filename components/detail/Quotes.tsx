import { useRef } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { quoteAddress } from '../../lib/clip/quote-address';
import { isSaying } from '../clip/labels';
import { PageLink } from '../clip/PageLink';
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
      {clip.quotes?.map((quote) => {
        const address = quoteAddress(clip, quote);
        return (
          <blockquote key={`${quote.text}\n${quote.speaker}`} class="saying" dir="auto">
            <p class="saying-text">{marked(quote.text)}</p>
            {quote.speaker && <footer class="saying-speaker">{marked(quote.speaker)}</footer>}
            {!isSaying(clip) && (
              <div class="saying-actions">
                {address && (
                  <PageLink url={address} class="icon-button" label={t('openQuote')}>
                    <Icon name="open" />
                  </PageLink>
                )}
                <button
                  type="button"
                  class="icon-button"
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
              </div>
            )}
          </blockquote>
        );
      })}
    </section>
  );
}
