import type { Clip, Kind, SummarySource } from '../../lib/clip/clip';
import { decoded, hostName } from '../../lib/clip/address';
import type { MessageKey, Translate } from '../../lib/i18n/messages';

/** The words that stand for the values of a clipping. */
export const KIND_LABELS: Record<Kind, MessageKey> = {
  paper: 'kindPaper',
  code: 'kindCode',
  article: 'kindArticle',
  discussion: 'kindDiscussion',
  video: 'kindVideo',
  quote: 'kindQuote',
  image: 'kindImage',
  list: 'kindList',
  other: 'kindOther',
};

export const SOURCE_LABELS: Record<SummarySource, MessageKey> = {
  abstract: 'sourceAbstract',
  description: 'sourceDescription',
  extract: 'sourceExtract',
  model: 'sourceModel',
  reader: 'sourceReader',
};

/** The site's name, else the host of the address; sayings have neither. */
export function siteOf(clip: Clip): string | undefined {
  return clip.site ?? (clip.url === undefined ? undefined : hostName(clip.url));
}

/**
 * What says beside its title where a clipping is from: the site; of a page without a title, which is called by its host, the
 * path that tells it from others there.
 */
export function besideTitle(clip: Clip): string | undefined {
  const site = siteOf(clip);
  const isHost = clip.url !== undefined && clip.title.replace(/^www\./, '') === site;
  return isHost ? decoded(new URL(clip.url!).pathname.slice(1)) : site;
}

/** Names one after the other, as the language parts them. */
export const inRow = (t: Translate, names: readonly string[]): string => names.join(t.language === 'zh-CN' ? '、' : ', ');

/** One or two authors by name, more as "A, B and others". */
export function authorsLine(t: Translate, authors: readonly string[]): string {
  const names = inRow(t, authors.slice(0, 2));
  return authors.length > 2 ? t('andOthers', { names }) : names;
}

/** A saying stands on its own, without a page: it is shown as a quotation. */
export function isSaying(clip: Clip): boolean {
  return clip.kind === 'quote' && clip.url === undefined;
}
