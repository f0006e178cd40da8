import type { Kind } from '../../lib/clip/clip';

/** Our own drawings on a grid of 16, in strokes of 1.25 that take the colour of the text. */
const PATHS = {
  paper: 'M4 1.75h5.5L12.5 5v9.25H4zM9.25 2v3.25h3M6 8h4.5M6 10.25h4.5M6 12.25h2.5',
  code: 'M5.25 4.5 1.75 8l3.5 3.5M10.75 4.5l3.5 3.5-3.5 3.5M9 3 7 13',
  article: 'M2.5 3h11M2.5 6.25h11M2.5 9.5h11M2.5 12.75h6',
  discussion: 'M2 3h9v6H6L3.75 11V9H2zM13 6h1v6h-1.25v1.75L10.5 12H7',
  video: 'M2 3.5h12v9H2zM6.75 6v4l3.25-2z',
  quote: 'M6.5 4.25C4 5 2.75 6.75 2.75 9.25v2.5h4v-4H4.5M13.25 4.25c-2.5.75-3.75 2.5-3.75 5v2.5h4v-4h-2.25',
  image: 'M2 3h12v10H2zM2.25 11l3.5-3.5 3 3L11 8.25l2.75 2.5M10.5 5.5h.01',
  list: 'M2.75 4h.01M5.5 4h8M2.75 8h.01M5.5 8h8M2.75 12h.01M5.5 12h8',
  other: 'M4 2h8v12L8 11l-4 3z',
  star: 'm8 1.9 1.9 3.9 4.3.6-3.1 3 .75 4.25L8 11.65l-3.85 2L4.9 9.4l-3.1-3 4.3-.6z',
  check: 'm2.75 8.5 3.5 3.5 7-7.75',
  circle: 'M8 2.75a5.25 5.25 0 1 0 0 10.5 5.25 5.25 0 0 0 0-10.5z',
  open: 'M6.5 3.5h-4v10h10v-4M9.25 2.5h4.25v4.25M13.25 2.75 7.5 8.5',
  trash: 'M2.5 4.25h11M6 4V2.5h4V4M3.75 4.5l.75 9h7l.75-9M6.75 7v4M9.25 7v4',
  restore: 'M3 6.5h6.25a3.5 3.5 0 0 1 0 7H5.5M5.75 3.5l-3 3 3 3',
  search: 'M7 2.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5zM10.5 10.5l3.5 3.5',
  close: 'm3.75 3.75 8.5 8.5M12.25 3.75l-8.5 8.5',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  back: 'M9.75 3.5 5.25 8l4.5 4.5',
  plus: 'M8 3.25v9.5M3.25 8h9.5',
  books: 'M2.5 2.5h3v11h-3zM5.5 4.5h3v9h-3zM9.2 5l2.8-.8 2.2 8.5-2.9.8z',
  download: 'M8 2v8M4.75 7 8 10.25 11.25 7M2.5 13.5h11',
  keyboard: 'M1.75 4h12.5v8H1.75zM4.25 6.5h.01M6.75 6.5h.01M9.25 6.5h.01M11.75 6.5h.01M5 9.5h6',
  help: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5zM6.25 6.5a1.8 1.8 0 1 1 2.6 1.6c-.6.35-.85.65-.85 1.4M8 11.5h.01',
  alert: 'M8 2.25 14.25 13H1.75zM8 6.5v3M8 11.25h.01',
  lock: 'M3.5 7h9v6.5h-9zM5.5 6.75V5a2.5 2.5 0 0 1 5 0v1.75',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words that say the same; hidden from screen readers, so its place must have a name of its own. */
export function Icon({ name, filled = false }: { name: IconName | Kind; filled?: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" data-filled={filled || undefined}>
      <path d={PATHS[name]} />
    </svg>
  );
}
