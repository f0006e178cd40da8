import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClipEdit } from '../../lib/clip/clip';
import type { Clipper, Preview, Saved, Undone } from '../../lib/library/clipper';
import type { Failure, Result } from '../../lib/messages/result';
import { dropPageDraft } from '../../lib/page-drafts';
import type { Settings } from '../../lib/settings';

/** Where the page in front of the reader stands. */
export type SaveState =
  | { at: 'working'; reading: boolean }
  | { at: 'saved'; saved: Saved }
  | { at: 'review'; preview: Preview }
  | { at: 'undone'; undone: Undone }
  | { at: 'failed'; failure: Failure };

/** The click: saves or reads the page as soon as the popup opens, and takes what the reader answers. */
export function useSave(clipper: Clipper, onClick: Settings['onClick']) {
  const [state, setState] = useState<SaveState>({ at: 'working', reading: onClick === 'review' });
  /** The save that was made last: after an Undo it may be wanted again, with what was typed before it; what was typed since comes back from the trash. */
  const last = useRef(() => clipper.save());

  /** Who presses Enter twice has asked once. */
  const isSaving = useRef(false);

  const saving = useCallback(async (save: () => Promise<Result<Saved>>, done?: () => void) => {
    if (isSaving.current) return;
    isSaving.current = true;
    last.current = save;
    try {
      const answer = await save();
      if (answer.ok) done?.();
      setState(answer.ok ? { at: 'saved', saved: answer.value } : { at: 'failed', failure: answer.error });
    } finally {
      isSaving.current = false;
    }
  }, []);

  const begin = useCallback(async () => {
    setState({ at: 'working', reading: onClick === 'review' });
    if (onClick === 'save') return saving(() => clipper.save());
    const answer = await clipper.preview();
    setState(answer.ok ? { at: 'review', preview: answer.value } : { at: 'failed', failure: answer.error });
  }, [clipper, onClick, saving]);

  useEffect(() => void begin(), [begin]);

  return {
    state,
    retry: () => void begin(),
    saveAgain: () => void saving(last.current),
    saveDraft: ({ extract }: Preview, edit: ClipEdit) =>
      void saving(() => clipper.saveDraft(extract, edit), () => dropPageDraft(extract.url)),
    keepLink: () => void saving(() => clipper.saveLink()),
    undo: async (saved: Saved) => {
      const answer = await clipper.undo(saved);
      setState(answer.ok ? { at: 'undone', undone: answer.value } : { at: 'failed', failure: answer.error });
    },
  };
}
