import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { resolveLink } from '../links';
import { attributeAt, metaOf, oneName, tagsIn, textAt } from './found';
import { bodyOfPosts, summaryOfPost } from './posts';
import type { Post } from './posts';
import { pagesOf } from './site';
import type { Site, SiteReading } from './site';

const ANSWER = '.AnswerItem';
const AUTHOR = '.AuthorInfo meta[itemprop="name"]';
const WORDS = '.RichContent-inner';

/**
 * Zhihu: a question with its answers. Where the address names an answer, it is that one's: its author, day and summary.
 * Ids stay strings, since they exceed a number.
 */
export const zhihu: Site = {
  matches: pagesOf(['zhihu.com'], /^\/(?:question|answer)\/\d+/u),

  read(document, url, now) {
    plain(document);
    const title = textAt(document, ['.QuestionHeader-title'], LIMITS.title);
    const answers = [...document.querySelectorAll(ANSWER)];
    const id = /\/answer\/(\d+)/u.exec(url.pathname)?.[1];
    const named =
      id === undefined ? undefined : (answers.find((answer) => answer.getAttribute('name') === id) ?? answers[0]);
    const question = document.querySelector('.QuestionRichText');
    const posts: Post[] = [{ text: question }, ...answers.map(postOf)];
    const { author, text }: Post = named ? postOf(named) : { text: question ?? posts[1]?.text };
    return {
      ...about(document),
      kind: 'discussion',
      authors: author ? [author] : null,
      publishedAt: dateOf(named ?? document.querySelector('.QuestionPage'), now) ?? null,
      title,
      summary: summaryOfPost(title, text),
      body: bodyOfPosts(document, named ? posts.slice(1) : posts, url),
    };
  },
};

/** An article in a column of Zhihu. */
export const zhihuArticle: Site = {
  matches: pagesOf(['zhuanlan.zhihu.com'], /^\/p\/\d+/u),

  read(document, url, now) {
    plain(document);
    const content = document.querySelector('.Post-RichTextContainer .RichText, .Post-RichText, .Post-Main .RichText');
    return {
      ...about(document),
      kind: 'article',
      title: textAt(document, ['.Post-Title'], LIMITS.title) ?? metaOf(document, 'og:title', LIMITS.title),
      authors: oneName(attributeAt(document, AUTHOR, 'content')),
      publishedAt: dateOf(document, now),
      body: bodyOfPosts(document, [{ text: content }], url),
    };
  },
};

const postOf = (answer: Element): Post => ({
  author: attributeAt(answer, AUTHOR, 'content'),
  text: answer.querySelector(WORDS),
});

function about(document: Document): SiteReading {
  return { site: '知乎', keywords: tagsIn(metaOf(document, 'keywords', LIMITS.summary)) };
}

/** When something was first written: `发布于 2021-01-20 10:23`; an edited one says only `编辑于` and hides the day. */
function dateOf(part: ParentNode | null, now: Date): string | undefined {
  const stated = attributeAt(part, 'meta[itemprop="dateCreated"], meta[itemprop="datePublished"]', 'content');
  const time = part?.querySelector('.ContentItem-time');
  const shown = [time?.querySelector('[data-tooltip]')?.getAttribute('data-tooltip'), time?.textContent]
    .find((text) => text?.includes('发布于'))
    ?.replace('发布于', '');
  return parseDate(stated, now) ?? parseDate(shown, now);
}

/** Links with their real address, and pictures of formulas as the TeX that they were made from. */
function plain(document: Document): void {
  for (const link of document.querySelectorAll('a[href*="link.zhihu.com/"]')) {
    const address = resolveLink(link.getAttribute('href'), 'https://link.zhihu.com');
    const target = address && new URL(address).searchParams.get('target');
    if (target) link.setAttribute('href', target);
  }
  for (const formula of document.querySelectorAll('img[eeimg][alt]')) {
    formula.replaceWith(`$${formula.getAttribute('alt')?.trim()}$`);
  }
}
