import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from '../../../../lib/formats/references/csl';

/** References as another program reads them (citation-js), which has not a line in common with what wrote them. */
const read = (format: string) => (text: string) => plugins.input.chain(text, { forceType: format, generateGraph: false }) as CslItem[];

export const readBibtex = read('@bibtex/text');
export const readBiblatex = read('@biblatex/text');
export const readRis = read('@ris/file');
