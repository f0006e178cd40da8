import type { Quote } from '../../lib/clip/clip';

/** The words that a page was kept for, so that who selected some sees that they were kept. */
export function CardQuote({ quote }: { quote: Quote | undefined }) {
  return quote ? <blockquote class="card-quote" dir="auto">{quote.text}</blockquote> : null;
}
