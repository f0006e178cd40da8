import { describe, expect, test } from 'vitest';
import { reference } from '../../../../lib/formats/references/reference';
import { cited, WORKS, type WorkName } from './cited';

/** After GB/T 7714—2015: 4 for what is told in which order, 8.1 for names, appendix B for the marks. */
const GBT7714: Record<WorkName, string> = {
  preprint:
    'HOEFLER T, ALISTARH D, BEN-NUN T, et al. Sparsity in Deep Learning: Pruning and growth for efficient inference and training in neural networks[EB/OL]. (2021-01-31)[2026-03-04]. https://arxiv.org/abs/2102.00554.',
  oldPreprint: 'PERELMAN G. The entropy formula for the Ricci flow[EB/OL]. (2002-11)[2026-03-04]. https://arxiv.org/abs/math.DG/0211159.',
  journal:
    'FERNWEH K, OTIENO J. Moss as a Clock[J/OL]. Slow Physics, 2020, 12(3): 77-85[2026-03-04]. https://journals.press.example/slow/12/3/77. DOI:10.5555/slow.12.3.77.',
  chineseJournal:
    '闻人澈, 尹望舒. 潮间带石刻题记的风化速率研究[J/OL]. 海岛考古学报, 2023(6): 77[2026-03-04]. https://hdkg.example.cn/2023/06/009. DOI:10.5555/j.hdkg.2023.06.009.',
  conference:
    'VAN DER BERG G, EZE O. Footnotes as Supervision for BERT Models[C/OL]//Findings 2023. 2023: 14201-14215[2026-03-04]. https://aclanthology.org/2023.findings-acl.901/. DOI:10.18653/v1/2023.findings-acl.901.',
  onArxivAndAt: 'VASWANI A, SHAZEER N. Attention Is All You Need[C/OL]//NeurIPS 2017. 2017[2026-03-04]. https://arxiv.org/abs/1706.03762.',
  submitted: 'OKAFOR L. Rehearsal Is Not Memory[EB/OL]. (2024-01-16)[2026-03-04]. https://openreview.net/forum?id=q7RtYw1ZzK.',
  chineseThesis: '欧阳修远. 大模型推理的能耗研究[D/OL]. 南湖大学, 2022[2026-03-04]. https://etd.example.edu.cn/123.',
  book: 'REED A. The Lantern Works[M/OL]. 2019[2026-03-04]. https://books.example.org/lantern.',
  code: 'lanternworks. lanternworks/tidepool[CP/OL]. [2026-03-04]. https://github.com/lanternworks/tidepool.',
  video: 'Hob Songs. Tuning a kettle to A flat[EB/OL]. (2022-11-05)[2026-03-04]. https://www.youtube.com/watch?v=kEtTl3_s0nG.',
  thread:
    'crumb_theory. Why does my starter rise only at night?[EB/OL]. (2023-11-02)[2026-03-04]. https://www.reddit.com/r/askbakers/comments/abc/why/.',
  zhihu: '北窗. 为什么老房子的楼梯总是偏窄？[EB/OL]. (2020-06-03)[2026-03-04]. https://www.zhihu.com/question/1/answer/2.',
  wechat: '苏晚. 写给第一次独自看展的人[EB/OL]. (2024-03-05)[2026-03-04]. https://mp.weixin.qq.com/s/ZQxVZf0N.',
  newspaper:
    'AMARI R, LIN H, ROY J P, et al. Town buys back its river[N/OL]. The Guardian, 2024-10-03[2026-03-04]. https://www.theguardian.com/uk/2024/oct/03/river.',
  encyclopedia: 'Commonplace book[EB/OL]. (2025-01-02)[2026-03-04]. https://en.wikipedia.org/wiki/Commonplace_book.',
  bare: 'Looking Closely[EB/OL]. https://letters.example.org/a.',
  saying: '王国维. 古今之成大事业、大学问者，必经过三种之境界[Z].',
  picture: 'A full map[EB/OL]. [2026-03-04]. https://maps.example.org/full.png.',
};

/** After the Publication Manual of the APA, seventh edition, chapters 9 and 10. */
const APA: Record<WorkName, string> = {
  preprint:
    'Hoefler, T., Alistarh, D., Ben-Nun, T., Dryden, N., & Peste, A. (2021, January 31). Sparsity in Deep Learning: Pruning and growth for efficient inference and training in neural networks (arXiv:2102.00554). arXiv. https://arxiv.org/abs/2102.00554',
  oldPreprint: 'Perelman, G. (2002, November). The entropy formula for the Ricci flow (arXiv:math.DG/0211159). arXiv. https://arxiv.org/abs/math.DG/0211159',
  journal: 'Fernweh, K., & Otieno, J. (2020). Moss as a Clock. Slow Physics, 12(3), 77–85. https://doi.org/10.5555/slow.12.3.77',
  chineseJournal: '闻人澈, & 尹望舒. (2023). 潮间带石刻题记的风化速率研究. 海岛考古学报, (6), 77. https://doi.org/10.5555/j.hdkg.2023.06.009',
  conference:
    'van der Berg, G., & Eze, O. (2023). Footnotes as Supervision for BERT Models. In Findings 2023 (pp. 14201–14215). https://doi.org/10.18653/v1/2023.findings-acl.901',
  onArxivAndAt: 'Vaswani, A., & Shazeer, N. (2017). Attention Is All You Need. In NeurIPS 2017. https://arxiv.org/abs/1706.03762',
  submitted: 'Okafor, L. (2024, January 16). Rehearsal Is Not Memory. https://openreview.net/forum?id=q7RtYw1ZzK',
  chineseThesis: '欧阳修远. (2022). 大模型推理的能耗研究 [博士学位论文, 南湖大学]. 学位论文库. https://etd.example.edu.cn/123',
  book: 'Reed, A. (2019). The Lantern Works. https://books.example.org/lantern',
  code: 'lanternworks. (n.d.). lanternworks/tidepool [Computer software]. GitHub. https://github.com/lanternworks/tidepool',
  video: 'Hob Songs. (2022, November 5). Tuning a kettle to A flat [Video]. YouTube. https://www.youtube.com/watch?v=kEtTl3_s0nG',
  thread:
    'crumb_theory. (2023, November 2). Why does my starter rise only at night? [Online forum post]. Reddit. https://www.reddit.com/r/askbakers/comments/abc/why/',
  zhihu: '北窗. (2020, June 3). 为什么老房子的楼梯总是偏窄？ [Online forum post]. 知乎. https://www.zhihu.com/question/1/answer/2',
  wechat: '苏晚. (2024, March 5). 写给第一次独自看展的人. 白墙之间. https://mp.weixin.qq.com/s/ZQxVZf0N',
  newspaper:
    'Amari, R., Lin, H., Roy, J.-P., & King, M., Jr. (2024, October 3). Town buys back its river. The Guardian. https://www.theguardian.com/uk/2024/oct/03/river',
  encyclopedia: 'Commonplace book. (2025, January 2). In Wikipedia. https://en.wikipedia.org/wiki/Commonplace_book',
  bare: 'Looking Closely. (n.d.). letters.example.org. https://letters.example.org/a',
  saying: '王国维. (n.d.). 古今之成大事业、大学问者，必经过三种之境界.',
  picture: 'A full map [Image]. (n.d.). maps.example.org. https://maps.example.org/full.png',
};

const names = Object.keys(WORKS) as WorkName[];

describe('a written reference', () => {
  test.each(names)('by GB/T 7714: %s', (name) => {
    expect(reference(WORKS[name], 'gbt7714')).toBe(GBT7714[name]);
  });

  test.each(names)('by the APA: %s', (name) => {
    expect(reference(WORKS[name], 'apa')).toBe(APA[name]);
  });

  test('says in the language of the work that there are more authors', () => {
    const authors = ['王一', '李二', '张三', '赵四'];
    expect(reference(cited({ kind: 'paper', title: '题', authors, language: 'zh' }), 'gbt7714')).toMatch(/^王一, 李二, 张三, 等\. 题/);
    expect(reference(cited({ kind: 'paper', title: '题', authors }), 'gbt7714')).toMatch(/^王一, 李二, 张三, 等\./);
    expect(reference(cited({ kind: 'paper', title: 'T', authors, language: 'en' }), 'gbt7714')).toMatch(/^王一, 李二, 张三, et al\./);
  });

  test('names twenty authors by the APA, and of more the last', () => {
    const authors = Array.from({ length: 21 }, (_, n) => `member${n + 1}`);
    expect(reference(cited({ authors: authors.slice(0, 20) }), 'apa')).toMatch(/^member1, .*member19, & member20\. \(n\.d\.\)/);
    expect(reference(cited({ authors }), 'apa')).toMatch(/^member1, .*member18, member19, … member21\. \(n\.d\.\)/);
  });

  test('does not name a site twice that wrote the page itself', () => {
    const page = cited({ authors: ['The Estuary Post'], site: 'The Estuary Post', url: 'https://estuary.example/a', title: 'Willows' });
    expect(reference(page, 'apa')).toBe('The Estuary Post. (n.d.). Willows. https://estuary.example/a');
  });

  test('knows arXiv by its DOI, and the month in which a paper came in by its number', () => {
    const paper = cited({ kind: 'paper', url: 'https://doi.org/10.48550/arXiv.2102.00554', site: 'DOI', identifiers: { doi: '10.48550/arxiv.2102.00554' } });
    expect(reference(paper, 'apa')).toBe('A title (arXiv:2102.00554). (2021, February). arXiv. https://doi.org/10.48550/arxiv.2102.00554');
    expect(reference(paper, 'gbt7714')).toBe('A title[EB/OL]. (2021-02)[2026-03-04]. https://arxiv.org/abs/2102.00554. DOI:10.48550/arxiv.2102.00554.');
  });

  test('has a DOI of odd signs as an address that opens', () => {
    const paper = cited({ kind: 'paper', venue: 'Letters', identifiers: { doi: '10.1002/(sici)1097<693::aid>3.0' } });
    expect(reference(paper, 'apa')).toBe('A title. (n.d.). Letters. https://doi.org/10.1002/(sici)1097%3C693::aid%3E3.0');
  });

  test('gives the DOI once: not behind an address that has it', () => {
    const paper = cited({ kind: 'paper', venue: 'Slow Physics', url: 'https://doi.org/10.5555/ABC', identifiers: { doi: '10.5555/abc' } });
    expect(reference(paper, 'gbt7714')).toBe('A title[J/OL]. Slow Physics[2026-03-04]. https://doi.org/10.5555/ABC.');
  });
});

describe('a link in Markdown', () => {
  test('is the title, at its address', () => {
    expect(reference(WORKS.journal, 'markdown')).toBe('[Moss as a Clock](https://journals.press.example/slow/12/3/77)');
  });

  test('has no sign that would end it or be read as markup', () => {
    const page = cited({ title: 'a]b [c] *d* `e` <f> \\', url: 'https://a.example/x_(y)' });
    expect(reference(page, 'markdown')).toBe('[a\\]b \\[c\\] \\*d\\* \\`e\\` \\<f\\> \\\\](https://a.example/x_%28y%29)');
  });

  test('is words alone where there is no address', () => {
    expect(reference(cited({ title: 'Said' }), 'markdown')).toBe('Said');
  });
});
