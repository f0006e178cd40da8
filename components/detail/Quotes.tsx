import type { Quote } from '../../lib/clip/clip';
import type { Highlighter } from '../../lib/search/highlighter';
import { Marked } from '../list/Marked';
import { useServices } from '../services/services';

type Props = { quotes: readonly Quote[]; highlighter: Highlighter | undefined };

/** Words taken down from a page or a person. */
export function Quotes({ quotes, highlighter }: Props) {
  const { t } = useServices();
  const marked = (text: string) => (highlighter ? <Marked parts={highlighter.whole('quotes', text)} /> : text);
  return (
    <section class="detail-part" aria-label={t('detailQuotes')}>
      <h2 class="part-title">{t('detailQuotes')}</h2>
      {quotes.map((quote, index) => (
        <blockquote key={index} class="saying">
          <p class="saying-text">{marked(quote.text)}</p>
          {quote.speaker && <footer class="saying-speaker">{marked(quote.speaker)}</footer>}
        </blockquote>
      ))}
    </section>
  );
}
