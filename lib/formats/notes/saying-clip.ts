import type { ImportedClip } from '../imported';
import { withoutEmphasis } from './emphasis';
import type { Entry } from './entry';
import { furtherLinks } from './further-links';
import { languageOf } from './language';
import { readSayings } from './saying';
import { firstSentence } from './sentence';

/** In UTF-16 code units. */
const TITLE = 80;

/**
 * The clipping of an entry without a page: its sayings stand whole in the quotes, their speakers are its authors, and
 * its first sentence is its title. Words below an attributed saying are the reader's own.
 */
export function sayingClip({ lines }: Entry): ImportedClip {
  const written = lines.map(({ words }) => words).filter(Boolean);
  const { quotes, comment } = readSayings(written);
  const speakers = quotes.flatMap(({ speaker }) => (speaker ? [speaker.replace(/《[^》]*》$/, '')] : []));
  const { links, overflow } = furtherLinks(lines);
  const language = languageOf(written.join('\n'));
  return {
    title: firstSentence(withoutEmphasis(quotes[0]?.text.replace(/^#{1,6}\s+/, '') ?? ''), TITLE) || (written[0] ?? '').slice(0, TITLE),
    kind: 'quote',
    ...(comment && { summary: { text: comment, source: 'reader' as const } }),
    ...(speakers.length > 0 && { authors: [...new Set(speakers)] }),
    ...(language && { language }),
    ...(links.length > 0 && { links }),
    ...(overflow.length > 0 && { note: overflow.join('\n') }),
    ...(quotes.length > 0 && { quotes }),
  };
}
