// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pretendLayout } from './layout';
import { show } from './show-library';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const menu = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Order' });
const offered = () => [...menu().options].map(({ text }) => text);
const shown = () => [...menu().options].find(({ value }) => value === menu().value)?.text;

function choose(name: string): void {
  const field = menu();
  const { value } = [...field.options].find(({ text }) => text === name)!;
  fireEvent(field, createEvent('change', field, { target: { value } }));
}

const type = (value: string) => fireEvent.input(screen.getByTestId('search'), { target: { value } });

describe('the order of the list', () => {
  it('is by the time of saving until words are asked for', () => {
    show();
    expect([shown(), offered()]).toEqual(['Newest first', ['Newest first', 'Oldest first', 'Latest published first']]);
    type('title');
    expect([shown(), offered()]).toEqual(['Best match first', ['Best match first', 'Newest first', 'Oldest first', 'Latest published first']]);
  });

  it('is chosen, and stays whatever is asked next', () => {
    const { library } = show();
    choose('Oldest first');
    expect(library.asked).toEqual({ order: 'oldest' });
    type('title');
    expect([library.asked, shown()]).toEqual([{ text: 'title', order: 'oldest' }, 'Oldest first']);
    fireEvent.click(screen.getByTestId('filter-trash'));
    expect(library.asked).toEqual({ shelf: 'trash', text: 'title', order: 'oldest' });
    choose('Newest first');
    expect(library.asked).toEqual({ shelf: 'trash', text: 'title', order: 'newest' });
  });

  it('is the newest first of what words find, too, and of all that is there once they are gone', () => {
    const { library } = show({ at: '#q=title' });
    choose('Newest first');
    expect(library.asked).toEqual({ text: 'title', order: 'newest' });
    type('');
    expect(shown()).toBe('Newest first');
  });

  it('is a step from which Back leads to the former one', () => {
    show();
    choose('Latest published first');
    expect(history.state).toBe('#order=published');
  });
});
