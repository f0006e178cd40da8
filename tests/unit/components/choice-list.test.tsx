// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ChoiceList } from '../../../components/filter/ChoiceList';
import { brokenRules, renderView } from './render';

afterEach(cleanup);

const SITES = ['GitHub', 'arXiv', '微信公众平台', ...Array.from({ length: 20 }, (_, n) => `site${n}.org`)];
const choices = SITES.map((value) => ({ value, label: value, count: 1 }));

const show = () => renderView(<ChoiceList facet="site" choices={choices} chosen={undefined} onChoose={() => undefined} most={200} />);
const find = (text: string) => fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
const offered = () => screen.queryAllByRole('listitem').map((item) => item.querySelector('.choice-label')?.textContent);

it.each([
  ['in another case', 'github', 'GitHub'],
  ['in full width', 'ＧｉｔＨｕｂ', 'GitHub'],
  ['with blanks around', ' arxiv ', 'arXiv'],
  ['within the name', '公众', '微信公众平台'],
])('a choice is found %s', (_, text, name) => {
  show();
  find(text);
  expect(offered()).toEqual([name]);
});

it('says where no choice is called so', async () => {
  const { container } = show();
  expect(screen.queryByRole('status')).toBeNull();
  find('nowhere');
  expect(screen.getByRole('status').textContent).toBe('Nothing matches');
  expect(await brokenRules(container)).toEqual([]);
});
