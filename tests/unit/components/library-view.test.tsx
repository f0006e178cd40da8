// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/messages/result';
import { pretendLayout } from './layout';
import { answering, brokenRules } from './render';
import { filesOf, show } from './show-library';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('looking through', () => {
  it('opens a clipping beside the list', async () => {
    show();
    const row = await screen.findByRole('button', { name: 'Title b' });
    fireEvent.click(row);
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    expect(note.value).toBe('Mine');
  });

  it.each([
    ['', 'Library – Commonplace', '书库 – Commonplace 札记'],
    ['#q=secret&clip=b', 'Library – Commonplace', '书库 – Commonplace 札记'],
    ['#shelf=trash', 'Trash – Commonplace', '回收站 – Commonplace 札记'],
    ['#view=files', 'Import & export – Commonplace', '导入与导出 – Commonplace 札记'],
    ['#view=settings', 'Settings – Commonplace', '设置 – Commonplace 札记'],
  ])('has its view in the title of the page, and nothing that was looked for or read: %s', (at, english, chinese) => {
    show({ at });
    expect(document.title).toBe(english);
    cleanup();
    show({ at }, 'zh-CN');
    expect(document.title).toBe(chinese);
  });

  it('names the view that is gone to in the title', () => {
    show();
    fireEvent.click(screen.getByTestId('nav-settings'));
    expect(document.title).toBe('Settings – Commonplace');
  });

  it('asks for the room that the library takes up whenever settings are shown', () => {
    const onLookAtStorage = vi.fn();
    show({ onLookAtStorage });
    for (const times of [1, 2]) {
      fireEvent.click(screen.getByTestId('nav-settings'));
      expect(onLookAtStorage).toHaveBeenCalledTimes(times);
      fireEvent.click(screen.getByTestId('nav-browse'));
    }
  });

  it('tells which clipping each button of a row is for', async () => {
    show();
    for (const name of ['Star: Title a', 'Mark as read: Title a', 'Star: Title b', 'Move to trash: Title b']) {
      expect(await screen.findByRole('button', { name })).toBeTruthy();
    }
  });

  it('tells it in Chinese with the colon of Chinese', async () => {
    show({}, 'zh-CN');
    for (const name of ['加星：Title a', '移到回收站：Title b']) expect(await screen.findByRole('button', { name })).toBeTruthy();
  });

  it('says what pressing star and read will do, once they are pressed', async () => {
    const { library } = show();
    const names = ['Star: Title a', 'Mark as read: Title a'];
    const titles = () => names.map((name) => screen.getByRole('button', { name }).title);
    await screen.findByRole('button', { name: names[0]! });
    expect(titles()).toEqual(['Star', 'Mark as read']);
    for (const name of names) fireEvent.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(library.clips.some(({ starred, read }) => starred && read)).toBe(true));
    await waitFor(() => expect(titles()).toEqual(['Remove star', 'Mark as unread']));
  });

  it('can still be undone after a look at the settings', async () => {
    const { library } = show();
    const star = () => screen.findAllByRole('button', { name: /^Star/ });
    fireEvent.click((await star())[0]!);
    await waitFor(() => expect(library.clips.some(({ starred }) => starred)).toBe(true));
    fireEvent.click(screen.getByTestId('nav-settings'));
    fireEvent.click(screen.getByTestId('nav-browse'));
    await star();
    fireEvent.keyDown(document.body, { key: 'z' });
    await waitFor(() => expect(screen.getByTestId('toast').textContent).toContain('Undone: Star'));
    expect(library.clips.some(({ starred }) => starred)).toBe(false);
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = show();
    await screen.findByRole('button', { name: 'Title b' });
    expect(await brokenRules(container)).toEqual([]);
  });
});

describe('settings', () => {
  it.each([
    ['Show it first', { onClick: 'review' }],
    ['简体中文', { language: 'zh-CN' }],
    ['Dark', { theme: 'dark' }],
  ])('hold at once: %s', (label, expected) => {
    const { onSettings } = show({ at: '#view=settings' });
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${label}`) }));
    expect(onSettings.mock.calls).toEqual([[expected]]);
  });

  it.each([
    ['en', 'The browser may clear your library when the disk runs short. Your library takes up 3 MB.'],
    ['zh-CN', '磁盘空间不足时，浏览器可能清除你的书库。书库占用 3 MB。'],
  ] as const)('tell how the library is kept, in %s', async (language, words) => {
    const { container } = show({ at: '#view=settings', storage: { persisted: false, used: 3_000_000 } }, language);
    expect(screen.getByTestId('storage-state').textContent).toBe(words);
    expect(await brokenRules(container)).toEqual([]);
  });

  it.each([
    ['en', 'empty'],
    ['zh-CN', '清空'],
  ] as const)('empty the library only when the word is typed, in %s', (language, word) => {
    const emptyLibrary = vi.fn(answering(ok(null)));
    show({ at: '#view=settings', files: filesOf({ emptyLibrary }) }, language);
    const press = () => fireEvent.submit(screen.getByTestId('empty-confirm').closest('form') as HTMLFormElement);
    // What is to be typed stays in sight while it is typed.
    expect(screen.getByText<HTMLLabelElement>(new RegExp(`[“"]${word}[”"]`)).control).toBe(screen.getByTestId('empty-confirm'));
    fireEvent.input(screen.getByTestId('empty-confirm'), { target: { value: word.slice(0, -1) } });
    press();
    expect(emptyLibrary).not.toHaveBeenCalled();
    fireEvent.input(screen.getByTestId('empty-confirm'), { target: { value: word } });
    press();
    expect(emptyLibrary).toHaveBeenCalledOnce();
  });
});

describe('trouble', () => {
  it('says that the library is missing and offers both ways out', () => {
    const { onStartAfresh } = show({ trouble: { state: 'lost', clips: 147 } });
    expect(screen.getByRole('alert').textContent).toContain('Your library is missing');
    fireEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
    expect(onStartAfresh).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Restore from a backup' }));
    expect(screen.getByTestId('import-file')).toBeTruthy();
  });

  it('says so when there is no starting afresh', async () => {
    show({ trouble: { state: 'lost', clips: 147 }, onStartAfresh: answering(fail('StorageFull')) });
    fireEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The disk is full'));
  });

  it('says that the library cannot be opened', () => {
    show({ trouble: { state: 'unavailable', why: 'StorageUnavailable', detail: '' } });
    expect(screen.getByRole('alert').textContent).toContain('The library cannot be opened');
  });
});
