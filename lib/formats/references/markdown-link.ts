import type { CslItem } from './csl';
import { linkInMarkdown } from './markdown';

/** The title as a link in Markdown, or alone where it has no address. */
export const markdownLink = ({ title, URL }: CslItem): string => linkInMarkdown(title, URL);
