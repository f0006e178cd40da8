import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Clip, ClipEdit } from '../../lib/clip/clip';
import { dropDraft, keepDraft, readDraft, settleDraft } from '../../lib/drafts';
import type { Failure } from '../../lib/messages/result';
import { useServices } from '../services/services';

/** Milliseconds of rest in the typing after which an edit is written. */
const PAUSE = 300;

/** What is chosen. In all other fields there is a caret: what the library makes of their text (no blanks at its end) must not move it. */
const CHOSEN: readonly string[] = ['kind', 'tags', 'quote', 'read', 'starred'] satisfies (keyof ClipEdit)[];
const isTyped = (field: string) => !CHOSEN.includes(field);

export type EditStatus = 'idle' | 'saving' | 'saved' | Failure;

/**
 * Editing of one clipping. `stored` is the clipping as the library has it now, `draft` what the reader typed over it. A
 * field leaves the draft when the library has it and the caret is gone, and then follows the library again: what another
 * window writes is shown, and not overwritten. What is not acknowledged is kept synchronously, so that closing the view at
 * any moment loses nothing. `edit` takes a change, `flush` writes it at once, `leave` ends the typing in a field.
 */
export function useClipEdit(row: Clip) {
  const { library } = useServices();
  const { id } = row;
  const [draft, setDraft] = useState<ClipEdit>(() => readDraft(id) ?? {});
  const [answered, setAnswered] = useState<Clip>(row);
  const [status, setStatus] = useState<EditStatus>('idle');
  const pending = useRef<ClipEdit>(draft);
  const typing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Lets go of all fields but those that wait to be written, and those in which there is a caret. */
  const settle = useCallback(() => {
    const stays = (field: string) => field in pending.current || (typing.current && isTyped(field));
    setDraft((before) => Object.fromEntries(Object.entries(before).filter(([field]) => stays(field))));
  }, []);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const sent = pending.current;
    const written = withoutBlankTitle(sent);
    if (Object.keys(written).length === 0) return setStatus((before) => (before === 'saving' ? 'idle' : before));
    const answer = await library.edit(id, written);
    if (!answer.ok) return setStatus(answer.error);
    setAnswered(answer.value);
    settleDraft(id, written);
    // What was typed while the edit was under way is newer, and stays a draft.
    if (pending.current !== sent) return;
    pending.current = {};
    settle();
    setStatus('saved');
  }, [library, id, settle]);

  const edit = useCallback(
    (change: ClipEdit) => {
      pending.current = { ...pending.current, ...change };
      typing.current = Object.keys(change).some(isTyped);
      keepDraft(id, change);
      setDraft((before) => ({ ...before, ...change }));
      setStatus('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [id, flush],
  );

  const leave = useCallback(() => {
    typing.current = false;
    // A clipping never is without a title: the one that it had comes back.
    if (pending.current.title?.trim() === '') {
      pending.current = withoutBlankTitle(pending.current);
      dropDraft(id);
      if (Object.keys(pending.current).length > 0) keepDraft(id, pending.current);
    }
    settle();
    return flush();
  }, [id, flush, settle]);

  useEffect(() => {
    const write = () => void flush();
    write();
    addEventListener('pagehide', write);
    return () => {
      removeEventListener('pagehide', write);
      write();
    };
  }, [flush]);

  // The answer to an edit is there before the live row has followed.
  const stored = answered.updatedAt > row.updatedAt ? answered : row;
  return { stored, draft, status, edit, flush, leave };
}

/** A title in the middle of being rewritten may be empty for a moment. */
function withoutBlankTitle({ title, ...rest }: ClipEdit): ClipEdit {
  return title?.trim() ? { title, ...rest } : rest;
}
