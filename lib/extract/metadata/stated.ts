import { withoutEntities } from '../../entities';
import { tidy } from '../tidy';

/**
 * A string of metadata as one tidy line. The parser has decoded it already; what is still an entity was escaped twice
 * by the page's template, as is common in JSON-LD and sharing cards.
 */
export function stated(text: string | null | undefined, limit: number): string | undefined {
  return tidy(text?.includes('&') ? withoutEntities(text) : text, limit);
}
