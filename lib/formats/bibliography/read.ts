import type { Bibliography } from '../bibliography';
import { readBibtex } from './bibtex';
import { readCsl } from './csl';
import { readEndNote } from './endnote';
import type { ReadItem } from './reference';
import { readRis } from './ris';

const READERS: Record<Bibliography, (text: string) => Generator<ReadItem>> = { BibTeX: readBibtex, Ris: readRis, EndNote: readEndNote, Csl: readCsl };

/** The references of a list, one after the other, and what of it could not be read. Readers know one end of a line. */
export const readBibliography = (text: string, format: Bibliography): Generator<ReadItem> => READERS[format](text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
