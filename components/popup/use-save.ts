import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ClipEdit } from '../../lib/clip/clip';

import type { Clipper, Preview, Saved } from '../../lib/library/clipper';
import { dropPageDraft } from '../../lib/page-drafts';
import type { Failure, Result } from '../../lib/messages/result';
import type { Settings } from '../../lib/settings';

/** Where the page in front of the reader stands. */
export type SaveState =
  | { at: 'working'; reading: boolean }
  | { at: 'saved'; saved: Saved }
  | { at: 'review'; preview: Preview }
  | { at: 'undone' }
  | { at: 'failed'; failure: Failure };

/** The click: saves or reads the page as soon as the popup opens, and takes what the reader answers. */
export function useSave(clipper: Clipper, onClick: Settings['onClick']) {
  const [state, setState] = useState<SaveState>({ at: 'working', reading: onClick === 'review' });

  const saving = useCallback(async (work: Promise<Result<Saved>>, done?: () => void) => {
    const answer = await work;
    if (answer.ok) done?.();
    setState(answer.ok ? { at: 'saved', saved: answer.value } : { at: 'failed', failure: answer.error });
  }, []);

  const begin = useCallback(async () => {
    setState({ at: 'working', reading: onClick === 'review' });
    if (onClick === 'save') return saving(clipper.save());
    const answer = await clipper.preview();
    setState(answer.ok ? { at: 'review', preview: answer.value } : { at: 'failed', failure: answer.error });
  }, [clipper, onClick, saving]);

  useEffect(() => void begin(), [begin]);

  return {
    state,
    retry: () => void begin(),
    save: () => void saving(clipper.save()),
    saveDraft: ({ extract }: Preview, edit: ClipEdit) =>
      void saving(clipper.saveDraft(extract, edit), () => dropPageDraft(extract.url)),
    keepLink: () => void saving(clipper.saveLink()),
    undo: async (id: string) => {
      const answer = await clipper.undo(id);
      setState(answer.ok ? { at: 'undone' } : { at: 'failed', failure: answer.error });
    },
  };
}
