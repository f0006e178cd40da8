// @vitest-environment happy-dom
import { createEvent, fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { refuseStrayFiles } from '../../../components/library/stray-files';

refuseStrayFiles(document);

/** What becomes of a drag over the page: whether the browser's own answer is kept from it, and what the pointer shows. */
function dragged(kind: 'dragOver' | 'drop', types: string[], place: HTMLElement = document.body) {
  const event = createEvent[kind](place, { dataTransfer: { types, dropEffect: 'copy' } }) as DragEvent;
  fireEvent(place, event);
  return [event.defaultPrevented, event.dataTransfer?.dropEffect];
}

test.each(['dragOver', 'drop'] as const)('a file is let fall where none is taken: %s', (kind) => {
  expect(dragged(kind, ['Files'])).toEqual([true, 'none']);
});

test('a text is left to where it is dropped', () => {
  expect(dragged('drop', ['text/plain'])).toEqual([false, 'copy']);
});

test('a file is left to who takes it', () => {
  const taker = document.body.appendChild(document.createElement('div'));
  taker.addEventListener('dragover', (event) => event.preventDefault());
  expect(dragged('dragOver', ['Files'], taker)).toEqual([true, 'copy']);
});
