import type { FullClip, Identifiers, Kind } from '../../../lib/clip/clip';
import { chineseNames, chineseWords } from './chinese';
import { capital, englishWords, madeWord } from './english';
import { byRank, evenly, random, weighted, type Random } from './random';

/** Where clippings come from: names of places, people and subjects, each drawn by Zipf's law. */

const HOSTS =
  'arxiv.org github.com mp.weixin.qq.com zhuanlan.zhihu.com www.reddit.com openreview.net en.wikipedia.org medium.com www.nature.com news.ycombinator.com www.lesswrong.com aclanthology.org dl.acm.org x.com www.youtube.com www.bilibili.com stackoverflow.com substack.com zh.wikipedia.org huggingface.co pubmed.ncbi.nlm.nih.gov weibo.com www.economist.com jmlr.org distill.pub'.split(' ');

const TAGS =
  'LG CV CL reading 综述 待读 ideas methods history AI 笔记 writing survey dataset 历史 tools code 论文 interpretability 深度学习 agents RL theory 随笔 quotes essay optimization 大模型 safety philosophy 诗 biology physics maths visualization 教程 course book 工具 to-cite'.split(' ');

const GIVEN =
  'Ada Alan Amara Anna Ben Carla Chen Daniel David Elena Emma Erik Fatima Felix Grace Hana Hiroshi Ines Ivan James Jana John Jun Kai Laura Lena Leo Li Lucas Maria Marta Max Mei Michael Nadia Nina Noah Olga Omar Paul Petra Priya Rosa Samir Sara Sofia Thomas Tomas Wei Yan Yuki Zoe'.split(' ');
const FAMILY =
  'Smith Wang Zhang Kim Müller Garcia Lee Okafor Lindqvist Tanaka Moreau Haddad Novak Rossi Silva Kumar Singh Chen Liu Yang Johansson Ivanov Kowalski Nguyen Suzuki Sato Park Cohen Brown Williams Martin Dubois Fischer Weber Jensen Hansen Popescu Horvat Papadopoulos Yilmaz Rahman Hassan Mensah Adeyemi Castro Fernández Lopes Costa Murphy Byrne'.split(' ');

const ending = evenly('com org net io cn blog.net edu co.uk de'.split(' '));
const site = byRank([...HOSTS, ...made(300 - HOSTS.length, (next) => `${madeWord(next, 2)}.${ending(next)}`)], 1);
const tag = byRank([...TAGS, ...englishWords().slice(400, 500), ...chineseWords().slice(300, 360)], 1);
const latin = byRank(made(6_000, (next) => `${evenly(GIVEN)(next)} ${next() < 0.5 ? evenly(FAMILY)(next) : capital(madeWord(next, 1))}`), 30);
const hanzi = byRank(chineseNames(3_000), 30);
const tagCount = weighted([0, 1, 2, 3, 4], [0.2, 0.35, 0.25, 0.13, 0.07]);
const authorCount = weighted([0, 1, 2, 3, 4, 6, 9], [0.15, 0.4, 0.12, 0.12, 0.1, 0.07, 0.04]);
const kindOf = weighted<Kind>(['article', 'discussion', 'code', 'video', 'paper', 'list', 'image', 'other'], [56, 12, 10, 6, 8, 3, 1, 4]);
const venue = byRank('NeurIPS;ICML;ICLR;ACL;Nature;CVPR;EMNLP;JMLR;Science;计算机学报;软件学报;TACL;PNAS;eLife'.split(';'));

/** Up to four tags, none twice. */
export const tagsOf = (next: Random): string[] => distinct(tagCount(next), () => tag(next));

/** Up to nine authors, with Chinese names under most Chinese texts. */
export const authorsOf = (next: Random, chinese: boolean): string[] =>
  distinct(authorCount(next), () => (chinese && next() < 0.85 ? hanzi(next) : latin(next)));

type Place = Pick<FullClip, 'url' | 'site' | 'kind'> & { identifiers?: Identifiers; venue?: string };

/** The n-th clipping's address, kind and names elsewhere; `published` is a date of ISO 8601. No two numbers share an address. */
export function placeOf(next: Random, n: number, published: string): Place {
  const share = next();
  if (share < 0.14) {
    // An arXiv number is year and month, and a count within the month (https://info.arxiv.org/help/arxiv_identifier.html).
    const arxiv = `${published.slice(2, 4)}${published.slice(5, 7)}.${String(n % 100_000).padStart(5, '0')}`;
    return { url: `https://arxiv.org/abs/${arxiv}`, site: 'arXiv', kind: 'paper', identifiers: { arxiv } };
  }
  const host = site(next);
  if (share < 0.24) {
    const doi = `10.${1_000 + Math.floor(next() * 4_000)}/${madeWord(next, 1)}.${published.slice(0, 4)}.${n}`;
    return { url: `https://doi.org/${doi}`, site: host, kind: 'paper', identifiers: { doi }, venue: venue(next) };
  }
  return { url: `https://${host}/${madeWord(next, 1)}/${n}`, site: host, kind: kindOf(next) };
}


function made(count: number, make: (next: Random) => string): string[] {
  const next = random(count);
  return distinct(count, () => make(next));
}

function distinct(count: number, make: () => string): string[] {
  const items = new Set<string>();
  while (items.size < count) items.add(make());
  return [...items];
}
