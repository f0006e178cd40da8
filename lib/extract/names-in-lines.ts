import { LETTER, LOWER, UPPER } from './letters';
import { closedUp, isOffice, ROLE, splitNames } from './names';

/** A word of a name. */
const WORD = `[${UPPER}][${LETTER}.'’-]*`;
/** Where a name of two words begins. */
const TWO_WORDS = String.raw`[${UPPER}]\S* [${UPPER}]`;
const AND = 'and|&|und|et|y|e';
/** A word in small letters within a name: Jörg van der Berg. */
const WITHIN = 'v[ao]n|de[nrl]?|d[ao]s?|la';
/** How a name goes on, or the next follows; behind a comma only where an "and" comes later, or between the initials of two stations: Ada Lovelace, NDR und Mary Somerville, WDR. */
const GOES_ON = [
  String.raw`(?:,(?= (?:${AND}) ))?\s+(?:(?:${AND}|${WITHIN})\s+)*${WORD}`,
  String.raw`, [${UPPER}]{2,5}(?:-Studio)?(?: ${WORD})?(?=,? (?:${AND}) ${TWO_WORDS})`,
  String.raw`,(?= ${TWO_WORDS}.{0,60} (?:${AND}) ${TWO_WORDS})\s${WORD}`,
].join('|');

/** What was done before a "by", less the letter that may be a capital: Written, guest post, Words, écrit, a cura. */
export const WROTE = String.raw`(?:\S+ )?\S{0,9}(?:ritt|[Pp]ost|ords|ext|tory|rticle|ubmit|crit|cura|fass|chrieb|peicher|stellt|cueill|édig)\S{0,9}`;
/** The same, and what readers did not do, and the day. */
const BEFORE = String.raw`(?:(?:${WROTE}|\S{0,9}(?:ubli|ffentl)\S+|.{0,30}\d\D{1,14}\d{4}.{0,20}?)[,\s]\s*)?`;
/** What stands before a name on the line above. */
const BY = new RegExp(String.raw`^\s*(?:${BEFORE}(?:by|von|par|por|di|a[fv]|door)|authors?|autor(?:in)?|auteur|作者)[\s:：,，]*$`, 'i');
/** What stands before a name on its line; a German one may say what it is: Eine Reportage von. */
const LABEL = String.raw`(?:Eine? [${UPPER}][${LOWER}]+ )?${BEFORE}(?:[Bb]y|BY|[Vv]on|[Pp][ao]r|d[ai]|[Aa][fv]|[Dd]oor|Author|Autor(?:in)?|Auteur|(?:Te(?:xt[eo]?|kst)|Words|Interview)(?=:))(?:\s*:)?`;
const BY_NAME = new RegExp(String.raw`^[\s|•·–—]*${LABEL}\s+([${UPPER}][${LETTER}.'’-]+(?:${GOES_ON}){0,9})`, 'u');
/** Others than the author that a line may end with before its "by". */
const HELPED = /(?:reviewed|edited|checked|photos?|illustrated|translated)$/i;
/** What stands between two names that have elements of their own, or before the second in one. */
const BETWEEN = /^(?:[,，、]$|[,，]?\s*(?:&|and|und|et|y|e)(?=\s|$))/i;

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

/** The name on a line of its own above what its bearer is, as firms show who wrote a page. */
export function namesAboveOffice(text: string): string[] {
  const lines = text.split('\n').filter(Boolean);
  return lines.filter((line, i) => FULL_NAME.test(line) && isOffice((lines[i + 1] ?? '').slice(0, LONGEST_LINE)));
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

/** What stands before Chinese names anywhere in a line. */
const CHINESE_LABELS = [
  // 作者：张三, 文/张三
  String.raw`(?:作者|[记記]者|撰文|撰稿|采写|採訪|执笔|文)\s*[|｜:：/]\s*`,
  // 记者 张三 李四
  String.raw`(?:作者|[记記]者)\s+`,
  // （本报记者 张三 李四）
  String.raw`[（(〔【][^（()）\n]{0,12}?[记記]者\s*`,
  // After an agency's dateline: 新华社北京5月20日电（记者张三、李四）.
  String.raw`\d日电\s*[（(](?:记者)?\s*`,
];
const CHINESE = new RegExp(String.raw`(?:${CHINESE_LABELS.join('|')})([々〇㐀-鿿·、 \u3000]{2,30})`, 'gu');
/** A line of its own: 新华社记者张三、李四, or 記者張三／台北報導. */
const SIGNATURE = /^[ \u3000]*[々〇㐀-鿿]{0,8}[记記]者((?:[々〇㐀-鿿·]{2,4}[、 \u3000]?){1,4})(?:[／/][々〇㐀-鿿]{1,8}(?:报[道导]|報導))?[ \u3000]*$/gmu;
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
    // A label alone in its line, and a sentence below it.
    if (/^[，。]/u.test(rest) && found[0].includes('\n')) continue;
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
export const LONGEST_LINE = 60;

/** Who signs an article above its first or below its last paragraph. */
export function namesInText(text: string): string[] {
  const [head, foot] = [text.slice(0, SIGNED), text.slice(SIGNED).slice(-SIGNED)];
  const lines = [...head.replace(/[^\n]*$/u, '').split('\n'), ...foot.replace(/^[^\n]*/u, '').split('\n')];
  const signed = namesInLines(lines.filter((line) => line && line.length <= LONGEST_LINE).join('\n'));
  return signed.length > 0 ? signed : chineseNames(`${head}\n${foot}`);
}

/** How magazines tell of their writers below an article: Ada Lovelace is the author of two books. */
const ABOUT = new RegExp(String.raw`^(${WORD}(?: ${WORD}){1,3}) (?:is|was) (?:an?|the) [^\n]{0,80}?\b(?:author|writer|poet|journalist|editor)\b`, 'gmu');

/** Those of whom the last lines of an article tell that they write. */
export const namesAbout = (text: string): string[] => Array.from(text.slice(SIGNED).slice(-2 * SIGNED).matchAll(ABOUT), ([, name = '']) => name);

const FIRST_NAME = new RegExp(`^[${UPPER}][${LOWER}]+$`, 'u');

/** A name of one word as the byline has it in full: content systems state `Ada` beside "Von Ada Lovelace". */
export function inFull(name: string, byline: string): string {
  if (!FIRST_NAME.test(name)) return name;
  return new RegExp(String.raw`(?:^|\b(?:by|von|par|por)\s)(${name} [${UPPER}][${LOWER}]+)(?![${LETTER}])`, 'mu').exec(byline)?.[1] ?? name;
}

/** Two words and more, each with a capital, save short ones between: Jörg van der Berg. */
export const FULL_NAME = new RegExp(`^${WORD}(?: (?:[${LOWER}]{1,3} )*${WORD}){1,3}$`, 'u');

/** Beside a full name a single word, or what has figures in it, is where somebody writes from, or when. */
export function fullest(names: string[]): string[] {
  return names.some((name) => FULL_NAME.test(name)) ? names.filter((name) => /\s/u.test(name) && !/\d/u.test(name)) : names;
}
