import { useEffect, useState } from 'preact/hooks';
import type { Filter } from '../../lib/search/filter';
import type { Listing } from './use-found';

/**
 * Opens what was found first: at once where the answer is there, else when it comes, unless something else was asked
 * meanwhile. Whoever types fast presses Enter before the list has followed.
 */
export function useOpenFirst(listing: Listing, asked: Filter, open: (id: string) => void): () => void {
  const question = JSON.stringify(asked);
  const [waiting, setWaiting] = useState<string>();
  const first = JSON.stringify(listing.filter) === question ? listing.ids?.at(0) : undefined;
  useEffect(() => {
    if (waiting === undefined) return;
    if (waiting === question && first === undefined && !listing.settled) return;
    setWaiting(undefined);
    if (waiting === question && first !== undefined) open(first);
  }, [waiting, question, first, listing.settled, open]);
  return () => (first === undefined ? setWaiting(question) : open(first));
}
