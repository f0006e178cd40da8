import type { Clip, Quote } from '../../clip/clip';
import { quoteAddress } from '../../clip/quote-address';
import type { CslItem } from './csl';
import { isoOf } from './days';
import { asIsInMarkdown, linkInMarkdown } from './markdown';
import { inOneLine } from './one-line';

/**
 * A clipping as a section of notes in Markdown, for Obsidian and its kind: the title as a link, who wrote it, where and when, the
 * summary, every quote with a link to its place, what the reader wrote, as it was written, further links and the tags.
 */
export function markdownNote(item: CslItem, clip: Clip): string {
  const parts = [
    `## ${linkInMarkdown(item.title, item.URL)}`,
    byline(item, clip),
    asIsInMarkdown(clip.summary?.text ?? ''),
    ...(clip.quotes ?? []).map((quote) => quoted(clip, quote)),
    clip.note ?? '',
    (clip.links ?? []).map(({ url, title, rel = url }) => linkInMarkdown(inOneLine(title ?? rel), url)).join(' · '),
    (clip.tags ?? []).map(hashtag).filter(Boolean).join(' '),
  ];
  const said = parts.map((part) => part.toWellFormed().trim()).filter(Boolean);
  return `${said.join('\n\n')}\n`;
}

function byline(item: CslItem, { authors = [], site = '', venue = site }: Clip): string {
  const { DOI, volume = '', issue, page = '' } = item;
  const place = [venue, volume + (issue ? `(${issue})` : '')].filter(Boolean).join(' ');
  const facts = [authors.join(', '), [place, page].filter(Boolean).join(', '), isoOf(item.issued) ?? '', DOI ? `doi:${DOI}` : ''];
  return facts.filter(Boolean).map((fact) => asIsInMarkdown(inOneLine(fact))).join(' · ');
}

function quoted(clip: Clip, quote: Quote): string {
  const place = quoteAddress(clip, quote);
  const words = asIsInMarkdown(quote.text) + (place ? ` ${linkInMarkdown('↗', place)}` : '');
  const speaker = quote.speaker ? `\n— ${asIsInMarkdown(inOneLine(quote.speaker))}` : '';
  return (words + speaker).replace(/^/gm, '> ');
}

/** A tag in one piece, as editors of Markdown know them: letters, figures, `_`, `-` and `/`. */
function hashtag(tag: string): string {
  const name = tag.replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-').replace(/^-+|-+$/g, '');
  return name && `#${name}`;
}
