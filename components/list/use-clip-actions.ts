import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Clip, Quote } from '../../lib/clip/clip';
import type { MessageKey } from '../../lib/i18n/messages';
import type { Failure, Result } from '../../lib/messages/result';
import { useServices } from '../services/services';
import type { Step, UndoSteps } from './undo-steps';

/** What is told after an action: its sentence, which step was taken back, or why it failed; `undo` takes it back. */
export type Notice = { message: MessageKey; of?: Record<string, string | number>; undo?: () => void } | { undid: Step } | { failure: Failure };

export type ClipActions = {
  toggleRead: (clip: Clip) => void;
  toggleStar: (clip: Clip) => void;
  trash: (clip: Clip) => void;
  restore: (clip: Clip) => void;
  removeQuote: (clip: Clip, quote: Quote) => void;
  purge: (clip: Clip) => void;
  emptyTrash: () => Promise<void>;
};

/** What a view does when a clipping has gone from its list, and when Undo has brought it back. */
export type Departure = { gone: () => void; back: () => void };

/** Holds the id of the clipping that Undo is about to bring back, until the list has it. */
export type Returning = { current: string | undefined };

/**
 * What can be done to a clipping from a list. All but deleting for good can be taken back, step by step: the `steps` may
 * outlive the list. `departing` is asked before a clipping goes, while the list still has it. `tell` says what else was done, in the
 * place where the last action is told.
 */
export function useClipActions(steps: UndoSteps, departing?: (clip: Clip) => Departure | undefined) {
  const { library } = useServices();
  const asked = useRef(departing);
  asked.current = departing;
  const [notice, setNotice] = useState<Notice>();
  const returning: Returning = useRef(undefined);

  const takeBack = useCallback(
    async (step: Step) => {
      if (!steps.take(step)) return;
      returning.current = step.clip.id;
      const answer = await step.reverse();
      if (answer.ok) return setNotice({ undid: step });
      setNotice({ failure: answer.error });
      // What failed for want of room can be tried again; what is gone cannot.
      if (answer.error.name !== 'ClipGone') steps.push(step);
    },
    [steps],
  );

  const actions = useMemo((): ClipActions => {
    const act = async (doing: Promise<Result<unknown>>, step: Step, done?: MessageKey) => {
      steps.push(step);
      const answer = await doing;
      if (!answer.ok) {
        steps.take(step);
        setNotice({ failure: answer.error });
      } else if (done) {
        setNotice({ message: done, undo: () => void takeBack(step) });
      }
    };
    const toggle = (clip: Clip, mark: 'read' | 'starred', on: MessageKey, off: MessageKey) => {
      const was = clip[mark] === true;
      const set = (value: boolean) => library.edit(clip.id, { [mark]: value });
      void act(set(!was), { does: was ? off : on, clip, reverse: () => set(was) });
    };
    return {
      toggleRead: (clip) => toggle(clip, 'read', 'markRead', 'markUnread'),
      toggleStar: (clip) => toggle(clip, 'starred', 'star', 'unstar'),
      trash: (clip) => {
        const departure = asked.current?.(clip);
        const reverse = () => library.restore([clip.id]).then(whenDone(departure?.back));
        void act(library.trash([clip.id]).then(whenDone(departure?.gone)), { does: 'delete', clip, reverse }, 'deleted');
      },
      restore: (clip) =>
        void act(library.restore([clip.id]), { does: 'restore', clip, reverse: () => library.trash([clip.id]) }, 'restored'),
      removeQuote: (clip, quote) => {
        const at = Math.max(0, clip.quotes?.indexOf(quote) ?? 0);
        const reverse = () => library.edit(clip.id, { quote: { put: quote, at } });
        void act(library.edit(clip.id, { quote: { remove: quote } }), { does: 'removeQuote', clip, reverse }, 'quoteRemoved');
      },
      purge: async (clip) => {
        const departure = asked.current?.(clip);
        const answer = await library.purge([clip.id]);
        if (!answer.ok) return setNotice({ failure: answer.error });
        steps.forget(({ id }) => id === clip.id);
        setNotice({ message: 'purged' });
        departure?.gone();
      },
      emptyTrash: async () => {
        // Nobody here knows which clippings go: undo begins anew, and the last notice offers none of what is on its way out.
        steps.forget(() => true);
        setNotice(undefined);
        const answer = await library.emptyTrash();
        setNotice(answer.ok ? { message: 'purged' } : { failure: answer.error });
      },
    };
  }, [library, steps, takeBack]);

  const undo = useCallback(() => {
    if (steps.last) void takeBack(steps.last);
  }, [steps, takeBack]);
  const dismiss = useCallback(() => setNotice(undefined), []);
  return { actions, notice, tell: setNotice, takeBack, undo, dismiss, returning };
}

/** Goes on with what an answer was waited for, unless it tells of a failure. */
const whenDone =
  (then: (() => void) | undefined) =>
  (answer: Result<unknown>): Result<unknown> => {
    if (answer.ok) then?.();
    return answer;
  };
