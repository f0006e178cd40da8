import { useEffect } from 'preact/hooks';
import { draftIds, dropDraft, readDraft, settleDraft } from '../../lib/drafts';
import type { Library } from '../../lib/library/library';
import { dropForgottenPageDrafts } from '../../lib/page-drafts';

/** Writes what an earlier view left behind when it was closed in the middle. Call it once, in the outermost view. */
export function useLeftOverDrafts(library: Library): void {
  useEffect(() => {
    const apply = async (id: string) => {
      const draft = readDraft(id);
      if (!draft) return;
      const answer = await library.edit(id, draft);
      if (answer.ok) settleDraft(id, draft);
      else if (answer.error.name === 'ClipGone') dropDraft(id);
    };
    draftIds().forEach((id) => void apply(id));
    dropForgottenPageDrafts();
  }, [library]);
}
