import type { Kind, VenuePlace } from '../../clip/clip';
import type { Perhaps } from '../told';

/**
 * What one vocabulary says about the page. Every value is tidied (one line, bounded) and not yet believed: the fields
 * weigh one vocabulary against another.
 */
export type Said = Perhaps<{
  title: string;
  /** Names as written, one entry each: `Family, Given` and `By …` included. */
  authors: string[];
  /** All that are said to be persons, not organisations, authors or not. */
  persons: string[];
  /** Those that are said to be organisations. */
  houses: string[];
  /** A date as written. Never the date of an update. */
  published: string;
  /** The day of its last edition, as written. */
  modified: string;
  /** The day on which it was put on the Web, where that is another. */
  online: string;
  abstract: string;
  description: string;
  site: string;
  venue: string;
  venuePlace: VenuePlace;
  language: string;
  kind: Kind;
  keywords: string[];
  doi: string;
  arxiv: string;
  isbn: string;
  pmid: string;
  pdf: string;
  /** The page's address for itself, as written. */
  address: string;
}>;

/** Keywords as pages list them, parted by commas of either width, semicolons or the Chinese enumeration comma. */
export function splitKeywords(text: string | undefined): string[] {
  return (
    text
      ?.split(/[,，;；、]/u)
      .map((word) => word.trim())
      .filter(Boolean) ?? []
  );
}
