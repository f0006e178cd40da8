import type { CslName } from './csl';

/** Surnames of two characters; what stands behind one is the given name. */
const COMPOUND = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 司空 夏侯 独孤 獨孤 南宫 南宮 闻人 聞人 端木 轩辕 軒轅 呼延 百里 东郭 東郭 钟离 鍾離 澹台 澹臺 濮阳 濮陽 淳于 单于 公冶 赫连 赫連 申屠 太史 完颜 完顏 拓跋 万俟 第五 西门 西門'.split(' '),
);

/** Most surnames of China, and the commonest as they are written in Taiwan and Hong Kong; none that begins the names of many houses. */
const SINGLE = new Set([
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁蒙喻揭窦迟宇敖糜鄢卓仇艾蓝井乐虞卞封竺楚佟栗匡宗台桑荆谌扬沙伏岑胥蔺',
  ...'張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭顏嚴溫蘆魯韋畢聶齊莊祿詹關費紀歐項衛單寧閔華車邊饒',
]);

/** How departments and papers end that begin as a name does: 安全部, 金融时报. */
const HOUSE = /[部院所室组局厅社网报刊]$/u;

/**
 * The parts of a name in Chinese characters, where they are told by a known surname and a given name of one or two characters.
 * Anything else may be a pen name, a house or a name from abroad.
 */
export function chineseName(name: string): CslName | undefined {
  const [, family, given] = /^(\p{Script=Han}{1,2}) (\p{Script=Han}{1,2})$/u.exec(name) ?? [];
  if (family && given) return { family, given };
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || COMPOUND.has(name) || HOUSE.test(name)) return undefined;
  for (const [surnames, length] of [[COMPOUND, 2], [SINGLE, 1]] as const) {
    const rest = name.slice(length);
    if (surnames.has(name.slice(0, length)) && rest.length >= 1 && rest.length <= 2) return { family: name.slice(0, length), given: rest };
  }
  return undefined;
}
