import type { Quote } from '../../lib/clip/clip';
import { useServices } from '../services/services';

/** Words taken down from a page or a person. */
export function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  const { t } = useServices();
  return (
    <section class="detail-part" aria-label={t('detailQuotes')}>
      <h2 class="part-title">{t('detailQuotes')}</h2>
      {quotes.map((quote, index) => (
        <blockquote key={index} class="saying">
          <p class="saying-text">{quote.text}</p>
          {quote.speaker && <footer class="saying-speaker">{quote.speaker}</footer>}
        </blockquote>
      ))}
    </section>
  );
}
