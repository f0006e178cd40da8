import { identityOf } from '../../lib/clip/identity';
import { KINDS, type FullClip } from '../../lib/clip/clip';

/** A generator of numbers in [0, 1) that gives the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ENGLISH = 'attention language model training data network learning sparse kernel gradient robust vision survey method graph protein reading archive notebook history evidence causal agent memory retrieval benchmark transformer policy signal'.split(' ');
const CHINESE = '深度 学习 模型 数据 训练 语言 网络 推理 知识 注意力 综述 视觉 研究 论文 方法 实验 结果 分析 表示 生成 检索 记忆 智能 系统 理论 历史 阅读 笔记'.split(' ');
const SITES = ['arXiv', 'github.com', 'mp.weixin.qq.com', 'zhihu.com', 'blog.example.org', 'reddit.com', 'openreview.net'];
const FAMILY = ['Okafor', 'Lindqvist', 'Tanaka', 'Moreau', 'Haddad', '王', '李', '陈', '赵', 'Novak'];
const TAGS = ['LG', 'CV', 'CL', 'reading', '综述', '待读', 'ideas', 'methods', 'history'];

const START = Date.UTC(2016, 0, 1);
const HOUR = 3_600_000;

/**
 * The library that the benchmarks search: `size` clippings, three in ten of them Chinese, an hour and more apart, with
 * bodies of `bodyChars` characters. The same for everyone: it comes from a seeded generator.
 */
export function* libraryOf(size: number, bodyChars: number): Generator<FullClip> {
  const next = random(20_261_123);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const words = (chinese: boolean, chars: number): string => {
    const parts: string[] = [];
    for (let length = 0; length < chars; ) {
      const word = chinese ? pick(CHINESE) : pick(ENGLISH);
      parts.push(word);
      length += word.length + (chinese ? 0 : 1);
    }
    return parts.join(chinese ? '' : ' ');
  };
  for (let n = 0; n < size; n++) {
    const chinese = next() < 0.3;
    const url = `https://example.org/${n}`;
    const time = new Date(START + n * HOUR).toISOString();
    yield {
      id: idOf(START + n * HOUR, n),
      key: identityOf({ url }),
      title: `${words(chinese, chinese ? 24 : 60)} ${n}`,
      clippedAt: time,
      updatedAt: time,
      kind: pick(KINDS),
      origin: 'clip',
      url,
      summary: { text: words(chinese, chinese ? 110 : 260), source: 'description' },
      authors: [`${pick(FAMILY)} ${n % 97}`],
      site: pick(SITES),
      publishedAt: time.slice(0, 10),
      language: chinese ? 'zh' : 'en',
      tags: [pick(TAGS)],
      ...(next() < 0.3 && { read: true as const }),
      ...(bodyChars > 0 && { body: { text: words(chinese, bodyChars), words: Math.round(bodyChars / 7) } }),
    };
  }
}

/** A UUIDv7 (RFC 9562) of this moment whose random part is the number. */
function idOf(time: number, n: number): string {
  const stamp = time.toString(16).padStart(12, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
