// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { TagField } from '../../../components/clip/TagField';
import { FakeLibrary } from './fake-library';
import { brokenRules, clip, renderView } from './render';

const library = () =>
  new FakeLibrary([
    clip('a', { tags: ['vision', 'television'] }),
    clip('b', { tags: ['television', '深度学习'] }),
    clip('c', { tags: ['theory'] }),
  ]);

function Field({ start = [], suggestions = [] }: { start?: string[]; suggestions?: string[] }) {
  const [tags, setTags] = useState(start);
  return <TagField tags={tags} suggestions={suggestions} onChange={setTags} />;
}

const show = (start: string[] = [], suggestions: string[] = []) =>
  renderView(<Field start={start} suggestions={suggestions} />, library());
const input = () => screen.getByRole<HTMLInputElement>('combobox');
const type = (text: string) => fireEvent.input(input(), { target: { value: text } });
const chips = () => screen.queryAllByRole('button', { name: /^Remove tag / }).map((button) => button.getAttribute('aria-label')?.slice(11));
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

afterEach(cleanup);

describe('TagField', () => {
  it('adds what was typed on Enter and empties the field', () => {
    show();
    type('  new tag ');
    fireEvent.keyDown(input(), { key: 'Enter' });
    expect(chips()).toEqual(['new tag']);
    expect(input().value).toBe('');
  });

  it.each([
    ['closed', () => dispatchEvent(new Event('pagehide'))],
    ['left', cleanup],
  ])('takes what is half typed when its view is %s', async (_, leave) => {
    const taken: string[][] = [];
    renderView(<TagField tags={['one']} onChange={(tags) => taken.push(tags)} />, library());
    type('two');
    leave();
    await waitFor(() => expect(taken).toEqual([['one', 'two']]));
  });

  it('takes a tag as lists show it, and in other capitals for the same', () => {
    show(['LG']);
    for (const typed of ['#论文', '＃notes', 'lg', '#LG', 'Notes']) {
      type(typed);
      fireEvent.keyDown(input(), { key: 'Enter' });
    }
    expect(chips()).toEqual(['LG', '论文', 'notes']);
    expect(input().value).toBe('');
  });

  it('keeps what is too long for a tag where it was typed, and says why', () => {
    show();
    type(`short,${'长'.repeat(101)},`);
    expect(chips()).toEqual(['short']);
    expect(input().value).toBe('长'.repeat(101));
    expect(screen.getByRole('alert').textContent).toBe('A tag has at most 100 characters, a clipping 200 tags.');
    type('长'.repeat(100));
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.keyDown(input(), { key: 'Enter' });
    expect(chips()).toEqual(['short', '长'.repeat(100)]);
  });

  it.each([
    ['english,', ['english']],
    ['中文，', ['中文']],
    ['顿号、', ['顿号']],
    ['one, two、三，', ['one', 'two', '三']],
    ['deep learning; vision;', ['deep learning', 'vision']],
    ['潮间带；风化；石刻', ['潮间带', '风化', '石刻']],
  ])('ends a tag at the comma or semicolon of %s', (typed, expected) => {
    show();
    type(typed);
    expect(chips()).toEqual(expected);
  });

  it('does not act on Enter or a comma while an input method composes', () => {
    show();
    type('shendu');
    fireEvent.keyDown(input(), { key: 'Enter', isComposing: true });
    fireEvent.input(input(), { target: { value: 'shen，' }, isComposing: true });
    expect(chips()).toEqual([]);
    fireEvent.compositionEnd(input());
    expect(chips()).toEqual(['shen']);
  });

  it('completes with tags in use, the ones that begin with the words first', () => {
    show();
    type('vis');
    expect(options()).toEqual(['vision', 'television']);
    expect(input().getAttribute('aria-expanded')).toBe('true');
  });

  it('chooses a completion with the arrows and Enter', () => {
    show();
    type('vis');
    fireEvent.keyDown(input(), { key: 'ArrowDown' });
    fireEvent.keyDown(input(), { key: 'ArrowDown' });
    const active = document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe('television');
    fireEvent.keyDown(input(), { key: 'Enter' });
    expect(chips()).toEqual(['television']);
  });

  it('goes to the last completion with the arrow up', () => {
    show();
    type('vis');
    fireEvent.keyDown(input(), { key: 'ArrowUp' });
    fireEvent.keyDown(input(), { key: 'Enter' });
    expect(chips()).toEqual(['television']);
  });

  it('does not offer or add a tag that is set', () => {
    show(['vision']);
    type('vis');
    expect(options()).toEqual(['television']);
    type('vision,');
    expect(chips()).toEqual(['vision']);
  });

  it.each(['Vision', 'ＶＩＳＩＯＮ'])('knows a tag for the one that is set, however it is written: %s', (written) => {
    show([written], ['vision', 'VISION']);
    expect(screen.queryAllByRole('button', { name: /^Add tag / })).toEqual([]);
    type('ｖis');
    expect(options()).toEqual(['television']);
    type('vision,');
    expect(chips()).toEqual([written]);
  });

  it('takes the last tag away on Backspace in an empty field only', () => {
    show(['one', 'two']);
    type('x');
    fireEvent.keyDown(input(), { key: 'Backspace' });
    expect(chips()).toEqual(['one', 'two']);
    type('');
    fireEvent.keyDown(input(), { key: 'Backspace' });
    expect(chips()).toEqual(['one']);
  });

  it('removes a tag by its button', () => {
    show(['one', 'two']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove tag one' }));
    expect(chips()).toEqual(['two']);
  });

  it('offers the page’s keywords and adds one when it is pressed', () => {
    show(['one'], ['one', 'two']);
    fireEvent.click(screen.getByRole('button', { name: 'Add tag two' }));
    expect(chips()).toEqual(['one', 'two']);
    expect(screen.queryByRole('button', { name: /^Add tag/ })).toBeNull();
  });

  it('keeps a half-typed tag when the field is left', () => {
    show();
    type('half');
    fireEvent.blur(input());
    expect(chips()).toEqual(['half']);
  });

  it.each([
    ['Tab or a press elsewhere', () => fireEvent.blur(input())],
    ['closing', () => dispatchEvent(new Event('pagehide'))],
  ])('adds the completion that is chosen, and not the letters before it, on %s', async (_, leave) => {
    show();
    type('vis');
    fireEvent.keyDown(input(), { key: 'ArrowDown' });
    fireEvent.keyDown(input(), { key: 'ArrowDown' });
    leave();
    await waitFor(() => expect(chips()).toEqual(['television']));
    expect(input().value).toBe('');
  });

  it('lets go of what is half typed on Escape, so that leaving adds nothing', () => {
    show(['one']);
    type('hal');
    fireEvent.keyDown(input(), { key: 'Escape' });
    fireEvent.blur(input());
    expect(chips()).toEqual(['one']);
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = show(['one'], ['two']);
    type('vis');
    await waitFor(async () => expect(await brokenRules(container)).toEqual([]));
  });
});
