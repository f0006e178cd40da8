import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { parseClip } from '../../../lib/clip/validate';
import { makeSeed, writeSeed } from '../../../lib/seed/make-seed';
import { parseSeed, SEED_VERSION } from '../../../lib/seed/seed';

const notes = readFileSync(new URL('../../../lib/seed/notes.txt', import.meta.url), 'utf8');
const file = readFileSync(new URL('../../../lib/seed/seed.json', import.meta.url), 'utf8');
const { version, clips } = parseSeed(JSON.parse(file) as { version: number; clips: unknown[] });

const linksOf = (clip: Clip) => [clip.url, ...(clip.links ?? []).map(({ url }) => url)].filter((url) => url !== undefined);

describe('the seed', () => {
  it('holds 146 clippings: 120 with a link, 23 sayings, 3 pictures', () => {
    expect(clips).toHaveLength(146);
    expect(clips.filter(({ url, kind }) => url && kind !== 'image')).toHaveLength(120);
    expect(clips.filter(({ url, kind, quotes }) => !url && kind === 'quote' && quotes?.length)).toHaveLength(23);
    expect(clips.filter(({ url, kind }) => url && kind === 'image')).toHaveLength(3);
    expect(version).toBe(SEED_VERSION);
  });

  it('is what the notes give, to the byte', () => {
    expect(writeSeed(makeSeed(notes))).toBe(file);
    expect(() => execFileSync(process.execPath, ['--import', 'tsx', 'scripts/seed.ts', '--check'])).not.toThrow();
  });

  it('stands in the file as the validator would write it', () => {
    const [head, ...lines] = file.trimEnd().split('\n');
    expect(head).toBe('{"version":1,"clips":[');
    expect(lines.pop()).toBe(']}');
    for (const line of lines) {
      const json = line.replace(/,$/, '');
      expect(JSON.stringify(parseClip(JSON.parse(json)))).toBe(json);
    }
  });

  it('is made from the notebook as it came, byte for byte', () => {
    expect(createHash('sha256').update(notes).digest('hex')).toBe('069fc09a476022d8f6bea9f3627fc5804d55296ae9769f88f5eaa428ea8c0a00');
  });

  it('is in the order of the notebook, a millisecond apart', () => {
    clips.forEach((clip, place) => {
      expect(clip.clippedAt).toBe(`2023-05-01T00:00:00.${String(place).padStart(3, '0')}Z`);
      expect(clip.updatedAt).toBe(clip.clippedAt);
      expect(clip.origin).toBe('seed');
    });
    expect(clips.at(0)?.title).toMatch(/^著名风投/);
    expect(clips.at(-1)?.title).toBe('吴恩达对话李飞飞：人工智能的过去和现在');
  });

  it('has one id and one key for each, in order', () => {
    const ids = clips.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(new Set(clips.map(({ key }) => key)).size).toBe(146);
  });

  it('has ids that are UUIDv7 of the time and the key', () => {
    // 2023-05-01T00:00:00.000Z is 0x187d49be800 milliseconds after 1970.
    expect(clips[0]?.id).toMatch(/^0187d49b-e800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const { id, key } of clips) {
      const hash = createHash('sha256').update(key).digest('hex');
      expect(id).toMatch(/^0187d49b-e8[0-9a-f]{2}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(id.slice(15, 18)).toBe(hash.slice(1, 4));
      expect(id.slice(20)).toBe(hash.slice(5, 8) + '-' + hash.slice(8, 20));
    }
  });
});

describe('a link of the seed', () => {
  test.each(clips.flatMap(linksOf))('%s opens', (link) => {
    const url = new URL(link);
    expect(['http:', 'https:']).toContain(url.protocol);
    expect(url.hostname).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    expect(url.href).toBe(link);
    expect(link).not.toMatch(/%20|\s/);
  });

  it('is kept for every link of the notebook', () => {
    const kept = clips.flatMap(linksOf).map((link) => link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''));
    const written = notes.replace(/(https?:) ?\/\/ ?/g, '$1//').replace('edium.com/@ ', 'medium.com/@');
    const links = written.match(/https?:\/\/[\w\-.~:/?#@%=&]+|(?<![\w/.@])(?:[a-z-]+\.)+(?:com|io|org)\/[\w\-./@]+/gi) ?? [];
    expect(links).toHaveLength(129);
    for (const link of links) expect(kept).toContain(link.replace(/^https?:\/\/(www\.)?/, '').replace(/^www\./, '').replace(/\/$/, ''));
  });
});

describe('a word of the notebook', () => {
  /** What a mark says is in a clipping's fields; the mark itself is not. */
  const MARKS = /✅|^### |^\d+、|[【】《》“”’'"[\]()（）|：:]| - |- - |via:|\bby\b|论文链接|代码地址|地址：|GitHub:|🔗/gm;
  const LINKS = /!?\[\]\([^)]*\)|\]\([^)]*\)|https?: ?\/\/ ?[\w\-.~:/?#@%=&]+|(?<![\w/.@])(?:[a-z-]+\.)+(?:com|io|org)\/[\w\-./@]+/gi;
  const squash = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

  /** Every text of a clipping that a reader can see or search. */
  const wordsOf = (clip: Clip) =>
    [clip.title, clip.summary?.text, clip.authors?.join(' '), clip.site, clip.publishedAt, clip.venue, clip.tags?.join(' '), clip.note]
      .concat((clip.links ?? []).flatMap(({ title, url }) => [title, url]))
      .concat((clip.quotes ?? []).flatMap(({ speaker, text }) => [speaker, text]))
      .map((text) => squash(text ?? ''));

  const all = clips.map(wordsOf);
  const lines = notes.split('\n').filter((line) => line.trim() !== '');

  test.each(lines)('is kept: %s', (line) => {
    const bare = line.replace('edium.com/@ ', 'medium.com/@').replace(LINKS, '\n').replace(/^@(\S+)/, '$1\n').replace(MARKS, '\n');
    const runs = bare.split('\n').map(squash).filter(Boolean);
    const lost = all.map((fields) => runs.filter((run) => !fields.some((field) => field.includes(run))));
    // One clipping has them all; else the fewest that any clipping lacks.
    expect(lost.reduce((least, some) => (some.length < least.length ? some : least))).toEqual([]);
  });
});

/** Clippings as a reader of the notebook would write them down, one or more for each of its forms. */
const EXPECTED: [title: string, clip: Partial<Clip>][] = [
  ['著名风投Andreessen-Horowitz对“人工智能”初创企业的高度点评', {
    kind: 'article', site: 'scottlocklin.wordpress.com', language: 'zh', titleBy: 'reader',
    url: 'https://scottlocklin.wordpress.com/2020/02/21/andreessen-horowitz-craps-on-ai-startups-from-a-great-height/',
    summary: { text: '云基础设施是AI公司的重要隐性成本，要获得边际收益，需要付出很高的深度学习计算成本；许多AI应用对人工依赖程度很高；初创公司通常没什么护城河或秘密武器；创业公司主要提供服务，而不是软件业务；机器学习在数据和流程效率低下的大型组织中最有生产力', source: 'reader' },
  }],
  ['不要把人类看作是万物的王冠。', { kind: 'quote', quotes: [{ text: '不要把人类看作是万物的王冠。 相反，把人类文明看作是一个更宏大计划的一部分，是宇宙走向更高复杂性道路上的重要一步。' }] }],
  ['美在本质上终究是简单性。', { kind: 'quote', authors: ['爱因斯坦'], quotes: [{ text: '美在本质上终究是简单性。', speaker: '爱因斯坦' }] }],
  ['古今之成大事业、大学问者，必经过三种之境界：‘昨夜西风凋碧树，独上高楼，望尽天涯路’。', {
    authors: ['王国维'],
    quotes: [{ text: '古今之成大事业、大学问者，必经过三种之境界：‘昨夜西风凋碧树，独上高楼，望尽天涯路’。此第一境也。‘衣带渐宽终不悔，为伊消得人憔悴。’此第二境也。‘众里寻他千百度，蓦然回首，那人却在灯火阑珊处’。此第三境也。', speaker: '王国维《人间词话》' }],
  }],
  ['要：用两年前的算法、最可靠的实现，标注更多的数据。', { authors: ['Andriy Burkov'] }],
  ['最近越来越多的证据表明，通过拟合数据得到的深度神经网络模型…', { kind: 'quote', authors: ['毅马当闲'] }],
  ['如何做科研？', { quotes: [{ text: '如何做科研？\n• 沉迷于发现的快乐\n• 拥抱不确定性，勇于质疑\n• 把每一个问题，当作一次机会\n• 对所有事物保持好奇\n• 热爱细节\n• 不断思考\n• 深度专注\n• 拒绝“天才”说' }] }],
  ['所有为可解释AI绞尽脑汁的人，都该看看关于人们如何解释自己行为的认知科学文献。', { authors: ['Sam Gershman', '爱可可-爱生活'] }],
  ['20200508115035.png', { kind: 'image', url: 'https://arloseimg.oss-cn-hangzhou.aliyuncs.com/20200508115035.png' }],
  ['数据之惑：One-Shot & Zero-Shot Learning · The Data Problem II: One-Shot and Zero-Shot Learning', { site: 'Synthesis AI', language: 'en' }],
  ['无监督表示学习 · Exploring Simple Siamese Representation Learning', { kind: 'paper', url: 'http://www.paperweekly.site/papers/4652' }],
  ['讨论：大多机器学习研究只是现有模型和数据集的排列组合？', { kind: 'discussion', site: 'Reddit' }],
  ['Stephen Hanson vs. Michael Jordan：AI革命是否正在到来？', { kind: 'video', key: 'bilibili:BV1R64y1b77V' }],
  ['Sparsity in Deep Learning: Pruning and growth for efficient inference and training in neural networks', { kind: 'paper', site: 'arXiv', identifiers: { arxiv: '2102.00554' }, key: 'arxiv:2102.00554' }],
  ['Involution: Inverting the Inherence of Convolution for Visual Recognition', { kind: 'code', venue: 'CVPR 2021', publishedAt: '2021', url: 'https://github.com/d-li14/involution', key: 'github:d-li14/involution' }],
  ['Lighting the Darkness in the Deep Learning Era', { kind: 'code', publishedAt: '2021' }],
  ['Can Vision Transformers Perform Convolution?', { kind: 'paper', url: 'https://arxiv.org/abs/2111.01353' }],
  ['Explainable Machine Learning: Understanding the Limits & Pushing the Boundaries', { tags: ['关于机器学习可解释性的几个报告'], url: 'https://drive.google.com/file/d/1xn2dCDAeEEhB_rex202KxMPqIPj31fZ4/view' }],
  ['NLP News By Sebastian Ruder', { tags: ['16份AI通讯(Newsletter)/博客'], url: 'http://newsletter.ruder.io/', kind: 'other' }],
  ['人工智能可解释性研究的前沿问题', { url: 'https://medium.com/@alonjacovi/frontier-questions-in-ai-explainability-research-2363991b7116', site: 'Medium' }],
  ['Visual Prompting: Modifying Pixel Space to Adapt Pre-trained Models', { kind: 'paper', links: [{ url: 'https://wx3.sinaimg.cn/mw690/5396ee05ly1h0w2k6czzrj20zt0z6tj4.jpg', rel: 'image' }] }],
  ['How robust are pre-trained models to distribution shift?', { tags: ['LG'], authors: ['Y Shi', 'I Daunhawer', 'J E. Vogt', 'P H.S. Torr', 'A Sanyal'], note: 'University of Oxford & ETH Zurich', publishedAt: '2022' }],
  ['Datamodels: Predicting Predictions from Training Data', { read: true, tags: ['LG'] }],
  ['一位博士生对机器学习工程的思考 · Thoughts on ML Engineering After a Year of my PhD', { authors: ['Shreya Shankar'] }],
  ['Transformer权重矩阵奇异值分解(SVD)具有高度可解释性 · The Singular Value Decompositions of Transformer Weight Matrices are Highly Interpretable', { authors: ['beren', 'Sid Black'], read: true }],
  ['Knowledge Inheritance for Pre-trained Language Models', { kind: 'paper', identifiers: { acl: '2022.naacl-main.288' }, links: [{ url: 'https://github.com/thunlp/Knowledge-Inheritance', rel: 'code', title: '代码地址' }] }],
  ['2022 AI领域最新进展追踪 · 2022: A Year Full of Amazing AI papers', {
    kind: 'list', authors: ['Louis-François Bouchard'],
    summary: { text: 'A curated list of the latest breakthroughs in AI (in 2022) by release date with a clear video explanation, link to a more in-depth article, and code.', source: 'reader' },
  }],
  ['用域外数据可以减少标注需求吗？ · Can You Label Less by Using Out-of-Domain Data?', { authors: ['Rafal Kocielnik'], site: 'Medium' }],
  ['AI 工具超级大列表 · An Ultimate list of 500 AI tools', { kind: 'list' }],
  ['深度学习领域，你心目中 idea 最惊艳的论文是哪篇？', { kind: 'discussion', site: '知乎' }],
  ['eepMind有个工作把Attention机制用神经图灵机(Neural Turing Machine)类比', { kind: 'paper', url: 'https://arxiv.org/abs/1410.5401', links: [{ url: 'https://jonathan-hui.medium.com/ne', rel: 'related' }] }],
  ['FP8 versus INT8 for efficient deep learning inference', { summary: { text: '比较使用FP8和INT8两种格式在设备端进行深度学习推理的效率和准确性，结果表明INT8是更好的选择。', source: 'reader' }, note: 'Qualcomm AI Research', publishedAt: '2023' }],
  ['推友starzq（twitter.com/starzqeth）分享了他从可汗学院创始人TED演讲中学到的4个ChatGPT技巧', { kind: 'discussion', url: 'https://twitter.com/starzqeth/status/1654278492538937351' }],
]; // prettier-ignore

test.each(EXPECTED)('%s', (title, expected) => {
  const named = clips.filter((clip) => clip.title === title);
  expect(named).toHaveLength(1);
  expect(named[0]).toMatchObject(expected);
});
