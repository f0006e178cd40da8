import { bare, cut } from './tidy';
import { isUnspaced, wordsOf } from './words';

/** How much of a text is weighed, in UTF-16 units: what an article is about is said early. */
const WEIGHED = 20_000;
/** The longest summary, in UTF-16 units. */
const MAX_SUMMARY = 600;

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|al|Fig|Eq|No|Vol|pp|cf|approx|Inc|Ltd|Co|U\.S|U\.K|e\.g|i\.e)|\b\p{Lu})\.$/u;

/** What says nothing of the page's subject: notices, bylines, invitations, in both languages. */
const NOTICE =
  /\bcookies?\b|subscri|newsletter|sign (?:up|in)\b|log ?in\b|enable javascript|advertis|all rights reserved|©|copyright|click here|read more|privacy policy|share this|follow us|^by \p{Lu}|photo(?:graph)? by|供图。?$|资料图|转载|版权|公众号|扫码|二维码|责任编辑|免责声明|^来源|^作者|^原标题|(?:更新|发布|发表)(?:时间|于)?\s*[:：]|^(?:\p{Script=Han}{0,4})?记者\s*[\p{Script=Han} 、]{2,20}$/iu;

/** Words too common to tell what a text is about. */
const STOP_WORDS = new Set(
  'about after again also and any are because been before being but can could did does for from had has have her here him his how into its just like more most not now off one only other our out over said she should some such than that the their them then there these they this those through too under very was were what when where which while who will with would you your'.split(
    ' ',
  ),
);

/** The sentences of a text in order, each with its closing mark. A line break ends a sentence as well. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/u).flatMap((line) => {
    const sentences: string[] = [];
    let start = 0;
    for (const end of line.matchAll(
      /[。！？]+[”’」』）]*|[.!?…]+["'”’)\]]*(?=\s+["'“‘(\[]?[\p{Lu}\p{N}\p{Script=Han}]|\s*$)/gu,
    )) {
      const stop = end.index + end[0].length;
      const sentence = line.slice(start, stop).trim();
      if (end[0] === '.' && ABBREVIATION.test(sentence) && stop < line.length) continue;
      sentences.push(sentence);
      start = stop;
    }
    const rest = line.slice(start).trim();
    return rest ? [...sentences, rest] : sentences;
  });
}

/** What a sentence is about: its uncommon words, or the pairs of characters where words are not spaced. */
export function termsOf(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase());
  const isHan = (word: string | undefined) => word !== undefined && /^\p{Script=Han}$/u.test(word);
  const pairs = words.flatMap((word, i) => (isHan(word) && isHan(words[i + 1]) ? [`${word}${words[i + 1]}`] : []));
  return new Set([...words.filter((word) => word.length > 2 && !STOP_WORDS.has(word)), ...pairs]);
}

/** The share of `terms` that `others` holds. */
export function overlap(terms: Set<string>, others: Set<string>): number {
  return terms.size === 0 ? 0 : [...terms].filter((term) => others.has(term)).length / terms.size;
}

/** A second sentence is added to a shorter one, in UTF-16 units: two long ones are a paragraph. */
const ENOUGH = { spaced: 160, unspaced: 64 };
/** The agency and the reporter before a Chinese report's first words: 新华社北京5月19日电（记者 张三）. */
const DATELINE =
  /^(?:\p{Script=Han}{2,8}(?:\d+月\d+日)?(?:电|讯|消息)[，,]?\s*)?[（(]\s*(?:\p{Script=Han}{0,4}记者|通讯员)[^）)]{1,30}[）)]\s*/u;

/**
 * The sentences that best tell what a text is about, in the order of the text: one, and a second where the first is
 * short. Chosen by position, overlap with the title and centrality (how much of the text's own vocabulary a sentence
 * holds: Luhn 1958, Edmundson 1969); the second rather from beside the first. Undefined when the text has no sentence
 * that could stand for it.
 */
export function summarise({ title, text }: { title: string; text: string }): string | undefined {
  const head = cut(text, WEIGHED);
  const unspaced = isUnspaced(head);
  const candidates = candidatesOf(head, title, unspaced);
  const about = candidates.map(termsOf);
  const spread = new Map<string, number>();
  for (const terms of about) for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  const central = new Set([...spread].filter(([, n]) => n >= 3).map(([term]) => term));
  const titleTerms = termsOf(title);
  const scores = about.map(
    (terms, i) => 1.2 / (1 + i * 0.7) + overlap(titleTerms, terms) + overlap(terms, central) * 0.6,
  );
  const first = indexOfMost(scores);
  const chosen = candidates[first];
  if (chosen === undefined || chosen.length >= (unspaced ? ENOUGH.unspaced : ENOUGH.spaced)) return chosen;
  const second = indexOfMost(scores.map((score, i) => (i === first ? -1 : i === first + 1 ? score + 0.5 : score)));
  if (second === first) return chosen;
  const both = [first, second].sort((a, b) => a - b).map((i) => candidates[i]);
  const summary = both.join(unspaced ? '' : ' ');
  return summary.length <= MAX_SUMMARY ? summary : chosen;
}

/** Sentences that could stand for a text. Chinese lines without a full stop count: headlines and posts have none. */
function candidatesOf(text: string, title: string, unspaced: boolean): string[] {
  const [shortest, longest] = unspaced ? [10, 260] : [40, 400];
  return sentencesOf(text)
    .map((sentence) => sentence.replace(DATELINE, ''))
    .filter((sentence) => sentence.length >= shortest && sentence.length <= longest)
    .filter((sentence) => unspaced || /[.!?…]["'”’)\]]*$/u.test(sentence))
    .filter((sentence) => !NOTICE.test(sentence) && bare(sentence) !== bare(title));
}

/** Where the greatest of a list stands first; -1 for an empty list. */
const indexOfMost = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));
