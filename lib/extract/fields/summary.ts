import type { Body, Kind, Summary } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import type { Page } from '../page';
import { overlap, termsOf } from '../sentences';
import { summarise } from '../summarise';
import { bare, tidy } from '../tidy';
import { isUnspaced } from '../words';

/** Where journals and conference sites put the abstract. */
const ABSTRACT_ELEMENTS =
  'blockquote.abstract, .acl-abstract, section.abstract, div.abstract, #abstract, [id="Abs1-content"], [role="doc-abstract"], [class*="abstract-content" i], [class*="abstractText" i], .abstract';
/** A shorter "abstract" is a label or a teaser. */
const SHORTEST_ABSTRACT = 120;

/**
 * The summary and where it is from: the author's abstract; else the page's own description, when it is about this page;
 * else two sentences of the text; else whatever description there is.
 */
export function summaryOf(page: Page, title: string, kind: Kind, body: Body | undefined): Summary | undefined {
  const abstract = kind === 'paper' ? abstractOf(page) : undefined;
  if (abstract) return { text: abstract, source: 'abstract' };
  const described = descriptionsOf(page);
  const fit = described.find((text) => isAboutPage(text, title, body?.text ?? ''));
  if (fit) return { text: fit, source: 'description' };
  const chosen = body && tidy(summarise({ title, text: body.text }), LIMITS.summary);
  if (chosen) return { text: chosen, source: 'extract' };
  const rest = described.find((text) => bare(text) !== bare(title));
  return rest ? { text: rest, source: 'description' } : undefined;
}

function abstractOf({ document, highwire, jsonLd, dublinCore }: Page): string | undefined {
  const shown = [...document.querySelectorAll(ABSTRACT_ELEMENTS)].map((element) => element.textContent ?? '');
  const texts = [highwire.abstract, jsonLd.abstract, dublinCore.abstract, ...shown, underHeading(document)];
  const plain = texts.map((text) =>
    tidy(text?.replace(/<\/?[a-z][\w:-]*[^<>]*>/giu, ' '), LIMITS.summary)?.replace(
      /^(?:abstract|summary|摘\s*要)\s*[:：.—-]?\s*/iu,
      '',
    ),
  );
  return plain.find(
    (text) => text !== undefined && text.length >= (isUnspaced(text) ? SHORTEST_ABSTRACT / 3 : SHORTEST_ABSTRACT),
  );
}

/** The text after a heading that says "Abstract" or 摘要. */
function underHeading(document: Document): string | undefined {
  const heading = [...document.querySelectorAll('h2, h3, h4, h5')].find((element) =>
    /^\s*(?:abstract|摘\s*要)\s*[:：]?\s*$/iu.test(element.textContent ?? ''),
  );
  return heading?.nextElementSibling?.textContent ?? undefined;
}

/** What machines and sharers are told of the page; the longer first when one only continues the other. */
function descriptionsOf({ openGraph, html, jsonLd, dublinCore, microdata }: Page): string[] {
  const texts = [html, openGraph, jsonLd, dublinCore, microdata].flatMap(({ description }) => description ?? []);
  const plain = texts.map((text) =>
    text
      .replace(/<\/?[a-z][\w:-]*[^<>]*>/giu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  const stem = (text: string) => text.replace(/\s*(?:\[?(?:…|\.{3,})\]?|&hellip;)\s*$/u, '');
  return plain.filter(
    (text) => !plain.some((other) => other !== text && other.length > text.length && other.startsWith(stem(text))),
  );
}

/** Whether a description tells of this page: whole, long enough, not the title again, and in words of the page. */
function isAboutPage(text: string, title: string, body: string): boolean {
  const shortest = isUnspaced(text) ? 15 : 40;
  if (text.length < shortest || /(?:…|\.{3,}|&hellip;)\]?$/u.test(text)) return false;
  if (bare(text) === bare(title) || /^by \p{Lu}|\bcookies?\b/iu.test(text)) return false;
  // A sentence that stops in the middle was cut by the content system, often at 155 or 160 characters.
  const isCut = text.length >= 140 && !/[.!?。！？…"'”’」』）)\]]$/u.test(text) && body.includes(text.slice(0, -8));
  const tooShortToTell = body.length < (isUnspaced(body) ? 200 : 600);
  return !isCut && (tooShortToTell || overlap(termsOf(text), termsOf(`${title} ${body.slice(0, 12_000)}`)) >= 0.2);
}
