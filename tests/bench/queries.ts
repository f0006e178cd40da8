/** What is asked of a popup that has just opened: one query of each kind that costs differently. */
export const COLD_QUERIES = {
  'two Chinese characters': '深度',
  'one letter': 's',
  'three letters': 'spa',
  'eight letters': 'attentio',
  'two words': 'language model',
  'tag and word': 'tag:综述 学习',
} as const;

export type ColdQuery = keyof typeof COLD_QUERIES;

/** What is typed into a popup that is open, letter by letter. */
export const TYPED_QUERIES = [
  '深度学习', '注意力', '王国维', '人间词话', '强化学习', '知识图谱', '大模型 推理', '综述 图像', '检索', '历史 文化', '量子', '红楼梦', '训练数据',
  'attention', 'sparse', 'transformer model', 'gradient descent', 'graph neural', 'notebook', 'history of science', 'retrieval', 'tanaka', 'lindqvist',
  'gpt-4', '2301.00', 'arxiv', 'github', 'zhihu', 'diffusion', 'protein', 'kernel cache', 'privacy law', 'manuscript', 'commonplace', 'reward policy',
  'tag:综述 学习', 'site:arxiv sparse', '"language model"', 'bayesian -deep', 'survey OR review',
]; // prettier-ignore

/** Every beginning of a query, as typing it asks for it. */
export const keysOf = (query: string): string[] => [...query].map((_, at, letters) => letters.slice(0, at + 1).join(''));
