import type { Clip } from '../../clip/clip';
import { apa } from './apa';
import { bibtex } from './bibtex';
import { citationKey } from './citation-key';
import type { CslItem } from './csl';
import { cslWork } from './csl-item';
import type { ReferenceForm } from './forms';
import { gbt7714 } from './gbt7714';
import { markdownLink } from './markdown-link';
import { markdownNote } from './markdown-note';
import { ris } from './ris';

/** A clipping as CSL-JSON has it; `unique` may change the key by which it is cited. */
export function cslItem(clip: Clip, unique: (key: string) => string = (key) => key): CslItem {
  const work = cslWork(clip);
  return { id: unique(citationKey(work, clip.key)), ...work };
}

const WRITERS: Record<ReferenceForm, (item: CslItem, clip: Clip) => string> = {
  gbt7714,
  apa,
  bibtex,
  ris,
  csl: (item) => JSON.stringify([item], null, 2),
  markdown: markdownLink,
  note: markdownNote,
};

/** One clipping as a reference to be pasted. */
export const reference = (clip: Clip, form: ReferenceForm): string => WRITERS[form](cslItem(clip), clip).replace(/[\r\n]+$/, '');
