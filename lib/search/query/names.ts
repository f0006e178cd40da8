import type { Kind } from '../../clip/clip';
import { fold } from '../fold';

/** How operators and their values may be written, in English and in Chinese; what the filters call them, and the reader's own words for them, too. */
const OPERATORS = {
  title: ['title', '标题'],
  author: ['author', 'authors', '作者'],
  site: ['site', '网站'],
  url: ['url', '网址', '链接'],
  tag: ['tag', 'tags', '标签'],
  kind: ['kind', 'type', '类型'],
  lang: ['lang', '语言'],
  venue: ['venue', '刊物', '会议'],
  doi: ['doi'],
  arxiv: ['arxiv'],
  note: ['note', 'notes', '笔记', '备注'],
  quote: ['quote', 'quotes', '摘句', '引文'],
  is: ['is', 'state', '是', '状态'],
  from: ['from', '来源'],
  has: ['has', '有'],
  before: ['before', '早于'],
  after: ['after', '晚于'],
  saved: ['saved', '保存'],
  published: ['published', 'year', '发表', '发布', '年份'],
};
export type Operator = keyof typeof OPERATORS;

const KINDS: Record<Kind, string[]> = {
  paper: ['paper', 'papers', '论文'],
  code: ['code', '代码'],
  article: ['article', 'articles', '文章'],
  discussion: ['discussion', 'discussions', '讨论'],
  video: ['video', 'videos', '视频'],
  quote: ['quote', 'quotes', '摘句'],
  image: ['image', 'images', 'picture', 'pictures', '图片'],
  list: ['list', 'lists', '清单'],
  other: ['other', '其他'],
};

const STATES = {
  read: ['read', '已读'],
  unread: ['unread', '未读'],
  starred: ['starred', 'star', '星标', '加星', '已加星'],
  seed: ['seed', '初始', '初始收藏'],
  trashed: ['trashed', 'trash', '已删除', '回收站'],
  untagged: ['untagged', '无标签', '未加标签'],
};

/** What the library calls the two: who brought a clipping in. */
const ORIGINS = {
  own: ['own', 'my own', 'mine', '自己', '自己保存的'],
  seed: ['seed', 'starter collection', '初始', '初始收藏'],
};

const PARTS = {
  note: ['note', 'notes', '笔记', '备注'],
  quotes: ['quotes', 'quote', '摘句', '引文'],
  body: ['body', '正文'],
  doi: ['doi'],
  tag: ['tag', 'tags', '标签'],
};

/** What the library calls what nobody dated. */
const UNDATED = { none: ['no date', 'none', '无日期', '无'] };

/** Languages have a name beside their tag (BCP 47). */
const LANGUAGES = { zh: ['中文', '汉语', 'chinese'], en: ['英文', '英语', 'english'] };

/** Gives what a written name stands for, whatever its case and width. */
function naming<K extends string>(names: Record<K, readonly string[]>): (written: string) => K | undefined {
  const all = new Map(Object.entries<readonly string[]>(names).flatMap(([key, each]) => each.map((name) => [name, key as K])));
  return (written) => all.get(fold(written));
}

/** Gives what a written name stands for, or may while it is being typed: all that have a name which begins so. */
function beginning<K extends string>(names: Record<K, readonly string[]>): (written: string) => K[] {
  const named = naming(names);
  const all = Object.entries<readonly string[]>(names);
  return (written) => {
    const whole = named(written);
    const begun = fold(written);
    return whole ? [whole] : all.flatMap(([key, each]) => (each.some((name) => name.startsWith(begun)) ? [key as K] : []));
  };
}

export const operatorNamed = naming(OPERATORS);
export const kindNamed = naming(KINDS);
export const kindsBegun = beginning(KINDS);
export const statesBegun = beginning(STATES);
export const originsBegun = beginning(ORIGINS);
export const partsBegun = beginning(PARTS);
export const undatedNamed = naming(UNDATED);
export const languageNamed = naming(LANGUAGES);
