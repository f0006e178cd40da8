import type { CslItem } from './csl';

/** The title as a link in Markdown, or alone where it has no address. */
export function markdownLink({ title, URL }: CslItem): string {
  const label = title.replace(/[\\[\]`*_<>~&#|]/g, '\\$&');
  return URL === undefined ? label : `[${label}](${URL.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
}
