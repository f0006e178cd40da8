import type { CslName } from './csl';

/** How the commoner surnames of China are written in pinyin. */
const SURNAMES = new Set(
  'ai an bai bao bi bian bu cai cao cen chai chang che chen cheng chi chu cong cui dai deng di ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gou gu guan guo han hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing ju kang ke kong kuang lai lan lang lei leng li lian liang liao lin liu long lou lu luan luo lv lyu ma mao mei meng miao mu ni nie ning niu ou pan pang pei peng pi pu qi qian qiao qin qiu qu quan rao ren rong ruan sha shan shang shao shen sheng shi shu shui song su sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zong zou zuo ouyang sima shangguan zhuge'.split(
    ' ',
  ),
);

/** A syllable of pinyin (GB/T 16159): an initial or none, and one of the finals; a few that no word has are let through. */
const SYLLABLE =
  '(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|üe|[aeiuüv])|[bpmfw]o|er)';
const ONE = new RegExp(`^${SYLLABLE}$`, 'i');
const TWO = new RegExp(`^${SYLLABLE}['’-]?${SYLLABLE}$`, 'i');

const isSurname = (word: string) => SURNAMES.has(word.toLowerCase());

/**
 * The parts of a Chinese name in pinyin whose family name stands first, as in China: `Lin Haoran`, `Lin Hao-Ran`, `Lin Hao Ran`. Told
 * by a surname and a given name of two syllables that is no surname itself. Of `Li Wei`, of two syllables in all, nobody can tell,
 * and `Haoran Lin` stands in the order of the West: `undefined`.
 */
export function pinyinName(name: string): CslName | undefined {
  const [family = '', ...given] = name.split(' ');
  const last = given.at(-1);
  if (last === undefined || !isSurname(family) || isSurname(last)) return undefined;
  const isGiven = given.length === 1 ? TWO.test(last) : given.length === 2 && given.every((word) => ONE.test(word));
  const isWritten = [family, given[0]!].every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return isGiven && isWritten ? { family, given: given.join(' ') } : undefined;
}
