// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Menu } from '../../../components/menu/Menu';
import { serving } from './render';

afterEach(cleanup);

const menu = (disabled: boolean, onChoose: (value: 'star') => void = () => undefined) => (
  <>
    <Menu label="Edit all" choices={[{ value: 'star', label: 'Star' }]} onChoose={onChoose} disabled={disabled} testId="menu" />
    <input aria-label="Search" />
  </>
);

/** A menu that is pressed while it cannot open yet. */
function pressedEarly() {
  const { rerender } = render(serving(menu(true)));
  screen.getByTestId('menu').focus();
  fireEvent.click(screen.getByTestId('menu'));
  expect(screen.queryByRole('menu')).toBeNull();
  return { able: () => rerender(serving(menu(false))) };
}

it('that is pressed a moment too early opens once it can, and has kept the focus', async () => {
  const { able } = pressedEarly();
  expect(document.activeElement).toBe(screen.getByTestId('menu'));
  able();
  expect(await screen.findByRole('menuitem')).toBe(document.activeElement);
});

it('stays shut where the reader has gone on meanwhile', () => {
  const { able } = pressedEarly();
  screen.getByLabelText('Search').focus();
  able();
  expect(screen.getByTestId('menu').getAttribute('aria-disabled')).toBeNull();
  expect(screen.queryByRole('menu')).toBeNull();
});

it('does nothing while it is not known to what, although it is open already', () => {
  const chosen: string[] = [];
  const note = (value: string) => void chosen.push(value);
  const { rerender } = render(serving(menu(false, note)));
  fireEvent.click(screen.getByTestId('menu'));
  rerender(serving(menu(true, note)));
  fireEvent.click(screen.getByRole('menuitem'));
  expect(chosen).toEqual([]);
  rerender(serving(menu(false, note)));
  fireEvent.click(screen.getByRole('menuitem'));
  expect(chosen).toEqual(['star']);
});
