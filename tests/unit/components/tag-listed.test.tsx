// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TagListed } from '../../../components/library/TagListed';
import { FakeLibrary } from './fake-library';
import { clip, renderView } from './render';

afterEach(cleanup);

function show(tags: string[]) {
  const onChange = vi.fn();
  renderView(<TagListed open filter={{}} count={1} onChange={onChange} onClose={() => undefined} />, new FakeLibrary([clip('a', { tags })]));
  return onChange;
}

it('takes tags off before it puts others on, so that one written in other letters stays', async () => {
  const onChange = show(['LG']);
  fireEvent.click(await screen.findByRole('button', { name: /^LG/ }));
  const field = screen.getByTestId('tag-input');
  fireEvent.input(field, { target: { value: 'lg' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.click(screen.getByTestId('tag-listed-do'));
  expect(onChange).toHaveBeenCalledWith([{ untag: 'LG' }, { tag: 'lg' }]);
});

it('finds a tag of many in any letters and any width', async () => {
  show(['GPT-4', ...Array.from({ length: 12 }, (_, n) => `tag ${n}`)]);
  fireEvent.input(await screen.findByRole('textbox', { name: 'Find in Tag' }), { target: { value: 'ｇｐｔ' } });
  const shown = [...document.querySelectorAll('.tags-there .choice-label')].map(({ textContent }) => textContent);
  expect(shown).toEqual(['GPT-4']);
});
