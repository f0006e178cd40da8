import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClipEdit } from '../../lib/clip/clip';
import { dropDraft, keepDraft, readDraft } from '../../lib/drafts';
import type { Failure } from '../../lib/messages/result';
import { useServices } from '../services/services';

/** Milliseconds of rest in the typing after which an edit is written. */
const PAUSE = 300;

export type EditStatus = 'idle' | 'saving' | 'saved' | Failure;

/**
 * Editing of one clipping. `draft` holds what was typed since the view opened; what of it is not yet acknowledged is
 * kept synchronously, so that closing the view at any moment loses nothing. `edit` takes a change, `flush` writes it
 * at once.
 */
export function useClipEdit(id: string) {
  const { library } = useServices();
  const [draft, setDraft] = useState<ClipEdit>(() => readDraft(id) ?? {});
  const [status, setStatus] = useState<EditStatus>('idle');
  const pending = useRef<ClipEdit>(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const sent = pending.current;
    const written = withoutBlankTitle(sent);
    if (Object.keys(written).length === 0) return;
    const answer = await library.edit(id, written);
    if (!answer.ok) return setStatus(answer.error);
    // What was typed while the edit was under way is newer, and stays a draft.
    if (pending.current !== sent) return;
    pending.current = {};
    dropDraft(id);
    setStatus('saved');
  }, [library, id]);

  const edit = useCallback(
    (change: ClipEdit) => {
      pending.current = { ...pending.current, ...change };
      keepDraft(id, change);
      setDraft((before) => ({ ...before, ...change }));
      setStatus('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [id, flush],
  );

  useEffect(() => {
    const leave = () => void flush();
    leave();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  return { draft, status, edit, flush };
}

/** A title in the middle of being rewritten may be empty for a moment; a clipping never is without one. */
function withoutBlankTitle({ title, ...rest }: ClipEdit): ClipEdit {
  return title?.trim() ? { title, ...rest } : rest;
}
