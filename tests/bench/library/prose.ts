import { chineseWords } from './chinese';
import { capital, englishWords, madeWord } from './english';
import { byRank, evenly, type Random } from './random';

/** The words of one clipping: those of its language, and a few of its subject that come again and again. */
export type Voice = { chinese: boolean; subject: readonly string[] };

const english = englishWords();
const chinese = chineseWords();
const englishWord = byRank(english);
const chineseWord = byRank(chinese);

/** Ranks below which words say nothing of a subject, and above which nobody makes a subject of them. */
const SUBJECTS = { from: 150, to: 6_000 };
const englishSubject = byRank(english.slice(SUBJECTS.from, SUBJECTS.to), 40);
const chineseSubject = byRank(chinese.slice(60, SUBJECTS.to), 40);

/** How often a word is one of the subject, and how often one that no dictionary has. */
const OF_SUBJECT = 0.1;
const UNKNOWN = 0.012;

const NAMED = evenly('GPT-4 GPT-3.5 BERT ResNet-50 COVID-19 Llama-2 Qwen2 T5 CLIP AlphaFold2 ImageNet CIFAR-10 C++ Python3 PyTorch H100 CUDA HTTP/2 UTF-8 O(n) SQL FTS5'.split(' '));

export function voice(next: Random, isChinese: boolean): Voice {
  const word = isChinese ? chineseSubject : englishSubject;
  return { chinese: isChinese, subject: Array.from({ length: 12 }, () => word(next)) };
}

/** A line of about so many characters, without a stop at its end. */
export function phrase(next: Random, of: Voice, chars: number): string {
  const glue = of.chinese ? '' : ' ';
  let text = wordOf(next, of);
  while (text.length < chars) text = joined(text, wordOf(next, of), glue);
  return capital(text);
}

/** Sentences of at least so many characters. */
export function prose(next: Random, of: Voice, chars: number): string {
  const mark = of.chinese ? { glue: '', comma: '，', stop: '。' } : { glue: ' ', comma: ', ', stop: '. ' };
  let text = '';
  while (text.length < chars) {
    let sentence = capital(wordOf(next, of));
    for (let words = 5 + Math.floor(next() * next() * 40); words > 0; words--) {
      const glue = next() < 0.07 ? mark.comma : mark.glue;
      sentence = joined(sentence, wordOf(next, of), glue);
    }
    text += sentence + (next() < 0.15 ? mark.stop.trim() + '\n\n' : mark.stop);
  }
  return text.trimEnd();
}

function wordOf(next: Random, { chinese: isChinese, subject }: Voice): string {
  const kind = next();
  if (kind < OF_SUBJECT) return subject[Math.floor((kind / OF_SUBJECT) * subject.length)]!;
  if (kind < OF_SUBJECT + UNKNOWN) return unknown(next);
  return isChinese ? chineseWord(next) : englishWord(next);
}

/** A number, a product's name, or somebody's name that is met once. */
function unknown(next: Random): string {
  const kind = next();
  if (kind < 0.35) return String(Math.floor(next() * 2_100));
  if (kind < 0.65) return NAMED(next);
  return capital(madeWord(next, 2));
}

/** Latin words stand apart from each other, also among Chinese ones. */
function joined(text: string, word: string, glue: string): string {
  return text + (glue === '' && /\w$/.test(text) && /^\w/.test(word) ? ' ' : glue) + word;
}
