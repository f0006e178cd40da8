import { byRank, evenly, random, weighted } from './random';

/** The words that hold Chinese sentences together, most frequent first. */
const SMALL =
  '的 是 在 了 和 不 有 我们 一个 这 对 与 中 也 为 就 上 人 都 而 可以 它 这些 进行 通过 以及 没有 他 从 但 使用 到 等 这种 更 将 或 被 能 要 会 其 你 我 基于 如何 因此 如果 由于 不同 问题 可能 需要 提出 自己 所以 然而 同时 之间 已经 并且 关于'.split(' ');

/** Words of those who collect papers, code and essays, most frequent first; the queries of the benchmark ask for some. */
const FIELD =
  '学习 模型 数据 研究 方法 语言 训练 深度 网络 系统 任务 信息 知识 结果 文本 推理 生成 表示 注意力 机器 智能 人工 人工智能 算法 神经网络 图像 理论 分析 实验 论文 综述 应用 技术 发展 社会 世界 历史 文化 时间 生活 科学 工作 思想 作者 读者 阅读 写作 笔记 文章 书籍 图书馆 档案 记忆 检索 搜索 索引 排序 评估 性能 优化 参数 大规模 大模型 预训练 微调 提示 对话 翻译 摘要 分类 检测 分割 识别 视觉 语音 视频 音乐 机器人 控制 决策 策略 强化学习 奖励 规划 博弈 因果 概率 统计 贝叶斯 随机 分布 噪声 信号 鲁棒性 对抗 攻击 安全 隐私 加密 协议 分布式 数据库 查询 压缩 缓存 内核 编译器 硬件 芯片 量子 物理 化学 生物 蛋白质 基因 细胞 医学 疾病 患者 大脑 心理 认知 意识 哲学 逻辑 语义 语法 句法 词汇 语料 语料库 标注 数据集 基准 指标 准确率 可解释性 公平 偏见 伦理 对齐 监管 经济 市场 公司 产品 用户 设计 开发 工程 工程师 程序 代码 软件 开源 项目 社区 平台 互联网 教育 大学 学生 教师 老师 城市 国家 政府 政治 法律 战争 气候 能源 环境 农业 工业 制造 金融 投资 管理 组织 创新 创业 未来 过去 故事 小说 诗歌 诗词 文学 艺术 电影 摄影 建筑 旅行 美食 健康 运动 红楼梦 王国维 人间词话 资治通鉴 唐诗 宋词 古文 训诂 目录学 版本 校勘 手稿 注释 引文 参考文献 时间序列 图神经网络 知识图谱 自然语言处理 计算机视觉 卷积 循环 扩散 变分 编码器 解码器 稀疏 矩阵 向量 张量 空间 几何 拓扑 流形 对称 方程 定理 证明 收敛 梯度 损失 正则化 蒸馏 剪枝 量化 涌现 少样本 零样本 多模态 跨语言'.split(' ');

/** So many words of one to four characters, most frequent first; the long tail is made of 3,000 common characters. */
export function chineseWords(count = 25_000): string[] {
  const words = new Set([...SMALL, ...FIELD]);
  const next = random(1_898);
  const character = byRank(commonCharacters(3_000), 60);
  const length = weighted([2, 3, 4], [0.74, 0.15, 0.11]);
  while (words.size < count) words.add(Array.from({ length: length(next) }, () => character(next)).join(''));
  return [...words];
}

/** Characters of the first level of GB 2312, the 3,755 in common use, in an order of frequency that is made up. */
function commonCharacters(count: number): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  const next = random(1_980);
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))]
    .map((character) => ({ character, at: next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ character }) => character);
}

const FAMILY = '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 欧阳 司马'.split(' ');

/** A person's name of two to four characters. */
export function chineseNames(count: number): string[] {
  const next = random(1_911);
  const family = byRank(FAMILY);
  const given = evenly(commonCharacters(900));
  const names = new Set<string>();
  while (names.size < count) names.add(family(next) + given(next) + (next() < 0.65 ? given(next) : ''));
  return [...names];
}
