import type { Quote, QuoteChange } from './clip';

/** The quotes of a clipping after one was taken away, or put back at its place. Others that came meanwhile stay. */
export function changedQuotes(quotes: readonly Quote[] = [], change: QuoteChange): Quote[] {
  if ('remove' in change) return quotes.filter((quote) => !isSame(quote, change.remove));
  if (quotes.some((quote) => isSame(quote, change.put))) return [...quotes];
  return [...quotes.slice(0, change.at), change.put, ...quotes.slice(change.at)];
}

const isSame = (one: Quote, other: Quote) => one.text === other.text && one.speaker === other.speaker;
