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
      setState(after(answer, (saved) => ({ at: 'saved', saved })));
    } finally {
      isSaving.current = false;
    }
  }, []);

  const begin = useCallback(async () => {
    setState({ at: 'working', reading: onClick === 'review' });
    if (onClick === 'save') return saving(() => clipper.save());
    setState(after(await clipper.preview(), (preview) => ({ at: 'review', preview })));
  }, [clipper, onClick, saving]);

  useEffect(() => void begin(), [begin]);

  return {
    state,
    retry: () => void begin(),
    saveAgain: () => void saving(last.current),
    saveDraft: ({ extract }: Preview, edit: ClipEdit) =>
      void saving(() => clipper.saveDraft(extract, edit), () => dropPageDraft(extract.url)),
    keepLink: () => void saving(() => clipper.saveLink()),
    undo: async (saved: Saved) => setState(after(await clipper.undo(saved), (undone) => ({ at: 'undone', undone }))),
  };
}

/** Where the page stands after an answer. */
const after = <T>(answer: Result<T>, done: (value: T) => SaveState): SaveState => (answer.ok ? done(answer.value) : { at: 'failed', failure: answer.error });
