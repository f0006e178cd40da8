import type { Body, Kind, Summary } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { onOneLine } from '../../white-space';
import { CAPTION } from '../byline';
import { isNotice } from '../notices';
import type { Page } from '../page';
import { overlap, sentencesOf, termsOf } from '../sentences';
import { beginningOf, summarise } from '../summarise';
import { textOf } from '../text-of';
import { threadOf } from '../thread';
import { bare, tidy, withoutTags } from '../tidy';
import { isUnspaced } from '../words';
import { abstractOf } from './abstract';

/**
 * The summary and where it is from: the author's abstract; else the page's own description, when it is about this page;
 * else two sentences of the text, in a thread of its first post; else whatever description there is.
 */
export function summaryOf(page: Page, title: string, kind: Kind, body: Body | undefined): Summary | undefined {
  const abstract = kind === 'paper' ? abstractOf(page) : undefined;
  if (abstract) return { text: abstract, source: 'abstract' };
  const described = descriptionsOf(page);
  const fit = described.find((text) => isAboutPage(text, title, body?.text ?? ''));
  if (fit) return { text: fit, source: 'description' };
  const chosen = body && tidy(summarise({ title, text: openingOf(page) ?? withoutCaptions(body.text, page) }), LIMITS.summary);
  if (chosen) return { text: chosen, source: 'extract' };
  const rest = described.find((text) => bare(text) !== bare(title));
  return rest ? { text: rest, source: 'description' } : undefined;
}

/** The beginning of a text without what stands under pictures, which says whom they show. */
function withoutCaptions(text: string, { document }: Page): string {
  const captions = [...document.querySelectorAll(CAPTION)].map(({ textContent }) => bare(textContent));
  return beginningOf(text).split('\n').filter((line) => !captions.includes(bare(line))).join('\n');
}

/** What the first post of a thread says: sentences of two writers, one after the other, are nobody's. */
function openingOf({ posts: [first], document }: Page): string | undefined {
  return first && textOf(threadOf([{ text: first.text }], document), LIMITS.summary).text;
}

/** What machines and sharers are told of the page; the longer first when one only continues the other. */
function descriptionsOf({ openGraph, html, jsonLd, dublinCore, microdata }: Page): string[] {
  const texts = [html, openGraph, jsonLd, dublinCore, microdata].flatMap(({ description }) => description ?? []);
  const plain = texts.map((text) => onOneLine(withoutTags(text)).trim());
  return plain.filter((text) => !plain.some((other) => other.length > text.length && other.startsWith(text.replace(CUT, ''))));
}

/** How a text ends that was cut to fit. */
const CUT = /\[?(?:…|(?<!\.)\.{3,}|&hellip;)\]?$/u;

/** A shorter description is a label, in UTF-16 units; Chinese says in fifteen characters what English says in forty. */
const shortestOf = (text: string): number => (isUnspaced(text) ? 15 : 40);

/** Whether a description tells of this page: whole, long enough, no notice, not the title again, and in its words. */
function isAboutPage(text: string, title: string, body: string): boolean {
  const shortest = shortestOf(text);
  if (text.length < shortest || CUT.test(text) || /\{[^{}:]*:[^{}]*\}/u.test(text)) return false;
  if (bare(text).replace(bare(title), '').length < shortest / 2) return false;
  if (isNotice(sentencesOf(text)[0] ?? '', title)) return false;
  if (isCut(text, body)) return false;
  if (body.length < (isUnspaced(body) ? 200 : 600)) return true;
  // What is said of a whole site shares some words with every page, but hardly those of the title.
  const terms = termsOf(text);
  const shared = overlap(terms, termsOf(`${title} ${beginningOf(body)}`));
  return shared >= 0.35 || (shared >= 0.2 && overlap(termsOf(title), terms) >= 0.25);
}

/** Whether a content system cut the body off in a sentence to describe it: English at 155 or so, Chinese from 50 on. */
function isCut(text: string, body: string): boolean {
  const long = text.length >= (isUnspaced(text) ? 50 : 140);
  return long && !/[.!?。！？"'”’」』）)\]]$/u.test(text) && bare(body.slice(0, 12_000)).includes(bare(text).slice(0, -8));
}
