import { textPieces } from './byline';
import { closedUp, ROLE, splitNames } from './names';
import { textsIn } from './texts-in';

/**
 * Where pages show who wrote them: HTML's `rel=author`, microformats, what Baidu asks newspapers for, the element that Founder's
 * digital editions of newspapers (方正) have for it, and the class names of content systems.
 */
const AUTHOR_ELEMENTS =
  '[rel~="author"], #author_baidu, founder-author, [data-testid^="author" i], .author, [class*="-author " i], [class*="byline" i], [class*="author" i][class*="name" i], [class*="__author" i], [class*="post-author" i], [class$="author" i], [class*="author" i]:not(body, article, :has(p + p + p)) a, a[href*="/author"], a[href*="/autor"], a[href*="/contributors/"]:not([href$="rs/"]), .postDesc a:first-of-type';
/** Where else they may show it, close to the title. */
const LOOSER = '[id*="author" i], [class*="author" i], [class*="autor" i], .firma, [class*="nickname" i], a[href^="/user/"], a[href*="/people/"], a[href*="/u/"], .ljuser';
/** What follows the names in a byline: where and when, and what a reader may press. */
const BESIDE = /^(?:[发發][布佈表出自]|来自|来源|关注|粉丝|IP|on\b|in\b|updated|published|follow|\d)/iu;
/** Where names are not those of the page's author. */
const ELSEWHERE =
  'aside:not(:has(main, h1)), footer, nav, form, :is([class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="recent" i], [class*="feed" i], [class*="testimonial" i], [id*="comment" i]):not(body), [class*="ad-author"], [class*="author-other"]';

/** A longer one is a box about the author. */
const LONGEST_BYLINE = 100;

/**
 * The names in the first author element that has any left after `clean`.
 * @param byline what is written around the title
 */
export function namesInElements(document: Document, byline: string, clean: (names: string[]) => string[]): string[] {
  for (const selector of [AUTHOR_ELEMENTS, LOOSER]) {
    const isClose = (name = '') => selector !== LOOSER || byline.includes(name);
    const elements = ownElements(document, selector);
    for (const parts of elements.slice(0, 20).flatMap((element) => [beside(element, elements), [element]])) {
      const pieces = parts.flatMap((part) => textPieces(part));
      // A box about the author holds more than the name.
      const end = pieces.findIndex((piece) => BESIDE.test(piece));
      const names = end < 0 ? pieces : pieces.slice(0, end);
      const found = names.join(' ').length <= LONGEST_BYLINE ? clean(names.flatMap(splitNames)) : [];
      if (found.length > 0 && isClose(found[0])) return found;
    }
  }
  return [];
}

const ownElements = (document: Document, selector: string): Element[] =>
  [...document.querySelectorAll(selector)].filter((element) => !element.closest(ELSEWHERE));

/** An element together with its like beside it; of links those in the same line: `<a>A</a>, <a>B</a> & <span><a>C</a></span>`. */
const beside = (element: Element, elements: readonly Element[]): Element[] =>
  elements.filter((other) => other.localName === element.localName && lineOf(other) === lineOf(element) && (element.localName === 'a' || other.className === element.className));

const lineOf = ({ localName, parentElement }: Element): Element | null | undefined =>
  localName === 'a' ? parentElement?.closest(':not(span, b, i, em, strong)') : parentElement;

/** Those whom the page links to in one line with somebody: content systems state the first author only. */
export function namesLinkedBeside(document: Document, name: string): string[] {
  const elements = ownElements(document, AUTHOR_ELEMENTS);
  const textOf = ({ textContent }: Element) => textContent.trim();
  const named = elements.find((element) => element.localName === 'a' && textOf(element) === name);
  return named ? beside(named, elements).map(textOf).filter((text) => FULL_NAME.test(text)) : [];
}

/** Names in two parts, as microformats (hCard), publishers after JATS and, in RDFa, those on Atypon's platform mark them. */
const GIVEN = '.given-name, .given-names, [property="givenName"]';
const FAMILY = '.surname, .family-name, [property="familyName"]';

/** The names whose parts the page marks, each `Given Family`. */
export function namesInParts(document: Document): string[] {
  const given = [...document.querySelectorAll(GIVEN)].filter((part) => !part.closest(ELSEWHERE));
  return given.flatMap((part) => {
    const family = part.parentElement?.querySelector(FAMILY);
    return family ? [`${part.textContent.trim()} ${family.textContent.trim()}`] : [];
  });
}

/** A writer's picture beside the title bears his name, which stands below or behind it without a word that says what it is. */
export function namesPictured(document: Document, byline: string): string[] {
  const lines = new Set(byline.split('\n'));
  const names = [...document.querySelectorAll('[class*="avatar" i] img, img:is([class*="avatar" i], [class*="rounded-full"])')].map((picture) => picture.getAttribute('alt')?.trim() ?? '');
  return names.filter((name) => FULL_NAME.test(name) && lines.has(name));
}

/** What was done before a "by", less the letter that may be a capital: Written, guest post, Words, écrit, a cura. */
const WROTE = String.raw`(?:\S+ )?\S{0,9}(?:ritt|[Pp]ost|ords|ext|tory|rticle|ubmit|crit|cura|fass|chrieb|édig)\S{0,9}`;
/** The same, and what readers did not do, and the day. */
const BEFORE = String.raw`(?:(?:${WROTE}|\S{0,9}(?:ubli|ffentl)\S+|.{0,30}\d\D{1,14}\d{4}.{0,20}?)[,\s]\s*)?`;
/** What stands before a name, on its line or on the line above. */
const BY = new RegExp(String.raw`^\s*(?:${BEFORE}(?:by|von|par|por|di)|authors?|autor(?:in)?|auteur|作者)[\s:：,，]*$`, 'iu');
const BY_NAME = new RegExp(String.raw`^\s*(?:Eine? \p{Lu}\p{Ll}+ )?${BEFORE}(?:[Bb]y|BY|[Vv]on|[Pp][ao]r|d[ai]|Author|Autor(?:in)?|Auteur|Te(?:xt[eo]?|kst)(?=:))(?:\s*:)?\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:and|&|und|et|y|e|v[ao]n|de[nrl]?|d[ao]s?|la)\s+)*\p{Lu}[\p{L}.'’-]*|,(?= \p{Lu}\S* \p{Lu}.{0,60} (?:and|&|und|et|y|e) \p{Lu}\S* \p{Lu})\s\p{Lu}[\p{L}.'’-]*){0,9})`, 'u');
/** Others than the author that a line may end with before its "by". */
const HELPED = /(?:reviewed|edited|checked|photos?|illustrated|translated)$/iu;
/** What stands between two names that have elements of their own, or before the second in one. */
const BETWEEN = /^(?:[,，、]$|[,，]?\s*(?:&|and|und|et|y)(?=\s|$))/iu;

/** `By Ada Lovelace`, or `By` and the names on the next lines, or 作者：张三 anywhere in the lines. */
export function namesInLines(text: string): string[] {
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (HELPED.test((lines[i - 1] ?? '').trimEnd())) continue;
    const below = BY.test(line) ? namesFrom(lines.slice(i + 1)) : undefined;
    const name = below ?? BY_NAME.exec(line)?.[1];
    if (name) return splitNames(name);
  }
  return chineseNames(text);
}

/** The next line, and the lines after it as long as a comma or an "and" joins them. */
function namesFrom(lines: readonly string[]): string | undefined {
  let [names, joined] = ['', true];
  for (const line of lines) {
    if (!joined && !BETWEEN.test(line)) break;
    const name = line.replace(BETWEEN, '').trim();
    if (name) names += `${names && ', '}${name}`;
    joined = !name;
  }
  return names && names.length <= 120 ? names : undefined;
}

/** 作者：张三, （记者 张三 李四）, and after an agency's dateline: 新华社北京5月20日电（记者张三、李四）. */
const CHINESE =
  /(?:(?:作者|记者|記者|撰文|撰稿|采写|採訪|执笔|文)\s*[|｜:：/]\s*|(?:作者|记者|記者)\s+|(?:[（(〔【][^（()）\n]{0,12}?(?:记者|記者)|\d日电\s*[（(](?:记者)?)\s*)([々〇㐀-鿿·、 \u3000]{2,30})/gu;
/** A line of its own: 新华社记者张三、李四, or 記者張三／台北報導. */
const SIGNATURE = /^[ \u3000]*[々〇㐀-鿿]{0,8}(?:记者|記者)((?:[々〇㐀-鿿·]{2,4}[、 \u3000]?){1,4})(?:[／/][々〇㐀-鿿]{1,8}(?:报道|報導|报导))?[ \u3000]*$/gmu;
/** Where nobody is said to have written a page: who put it there, on sites of schools. */
const POSTED = /(?:[发發][布佈][者人]|供稿)\s*[:：]\s*([々〇㐀-鿿]{2,4})(?![々〇㐀-鿿])/u;
/** Who took the picture is named like who wrote the text, or behind. */
const PICTURE = /(?:[摄攝]影?|[供制]图|[编編][辑輯])$/u;
/** A longer row of characters is an office before the name. */
const LONGEST_CHINESE = 6;

function chineseNames(text: string): string[] {
  for (const found of text.matchAll(CHINESE)) {
    const names = closedUp(found[1] ?? '').trim().split(/[、\s]+/u);
    // What stands before the next colon is the next label.
    const rest = text.slice(found.index + found[0].length);
    const all = /^(?:\s*[:：]|[^\S\n]*[|｜/])/u.test(rest) ? names.slice(0, -1) : names;
    const pictured = all.slice(0, -1).findIndex((name) => PICTURE.test(name));
    if (pictured > 0) all.length = pictured;
    // An agency writes where and when behind the name: 中央社記者葉承恩札幌14日專電.
    const own = all.filter((name) => !ROLE.test(name)).map((name) => (/^\d+日/u.test(rest) && name.length > 4 ? name.slice(0, 3) : name));
    if (own.length > 0 && !own.some((name) => PICTURE.test(name) || name.length > LONGEST_CHINESE)) return own;
  }
  for (const [, names = ''] of text.matchAll(SIGNATURE)) {
    const own = names.split(/[、\s]+/u).filter((name) => name && !ROLE.test(name));
    if (own.length > 0) return own;
  }
  return POSTED.exec(text)?.slice(1) ?? [];
}

/** Characters at either end of an article where its writers sign. */
const SIGNED = 400;
/** A longer line is a sentence that begins with "By". */
const LONGEST_LINE = 60;

/** A label that names whoever is written after it, with and without the name; a mere "by" stands on cards of other articles too. */
const LABELLED = new RegExp(String.raw`^(?:${WROTE} (?:by|von|par|por)|(?:about the )?authors?|autor(?:in)?)\s*(?::\s*|\s|$)(.*?)(?: (?:at|on) .*)?$`, 'iu');
/** Two words and more, each with a capital, save short ones between: Jörg van der Berg. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Ll}{1,3} )*\p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** The name after a label of its own, wherever on the page it stands: below the article, in a list of facts. */
export function labelledName({ body }: Document): string[] {
  let label: RegExpExecArray | null = null;
  for (const { data, parentElement } of body ? textsIn(body) : []) {
    const words = data.trim();
    const name = label && !label[1] ? words : '';
    // A list of facts may stand beside the article, and the cards of others as well.
    const own = /^aut/iu.test(name ? label![0] : words) ? 'article > footer, aside' : 'article > footer';
    label = words.length <= LONGEST_LINE ? LABELLED.exec(words) : null;
    const found = [name, label?.[1] ?? ''].find((text) => text.length <= LONGEST_LINE && FULL_NAME.test(text));
    if (found && (!parentElement?.closest(ELSEWHERE) || parentElement.closest(own))) return [found];
  }
  return [];
}

/** The names that the line below a title consists of, as papers have it. */
export function namesBelow(heading: Element | undefined): string[] {
  const line = heading?.nextElementSibling;
  const names = line ? splitNames(textPieces(line).join(' ')) : [];
  return names.length > 1 && names.every((name) => FULL_NAME.test(name)) ? names : [];
}

/** Who signs an article above its first or below its last paragraph. */
export function namesInText(text: string): string[] {
  const [head, foot] = [text.slice(0, SIGNED), text.slice(SIGNED).slice(-SIGNED)];
  const lines = [...head.replace(/[^\n]*$/u, '').split('\n'), ...foot.replace(/^[^\n]*/u, '').split('\n')];
  const signed = namesInLines(lines.filter((line) => line && line.length <= LONGEST_LINE).join('\n'));
  return signed.length > 0 ? signed : chineseNames(`${head}\n${foot}`);
}

/** A name of one word as the byline has it in full: content systems state `Ada` beside "Von Ada Lovelace". */
export function inFull(name: string, byline: string): string {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return name;
  return new RegExp(String.raw`(?:^|\b(?:by|von|par|por)\s)(${name} \p{Lu}\p{Ll}+)(?!\p{L})`, 'mu').exec(byline)?.[1] ?? name;
}
