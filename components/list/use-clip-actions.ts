import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import type { MessageKey } from '../../lib/i18n/messages';
import type { Failure, Result } from '../../lib/messages/result';
import { useServices } from '../services/services';

/** What is told after an action: its sentence, or why it failed; `undo` takes it back. */
export type Notice = { message: MessageKey; undo?: () => void } | { failure: Failure };

export type ClipActions = {
  toggleRead: (clip: Clip) => void;
  toggleStar: (clip: Clip) => void;
  trash: (clip: Clip) => void;
  restore: (clip: Clip) => void;
  purge: (clip: Clip) => void;
};

/** What a view does when a clipping has gone from its list, and when Undo has brought it back. */
export type Departure = { gone: () => void; back: () => void };

/**
 * What can be done to a clipping from a list, with one step of undo for moving it to the trash and back. `departing` is
 * asked before a clipping goes, while the list still has it.
 */
export function useClipActions(departing?: (clip: Clip) => Departure | undefined) {
  const { library } = useServices();
  const asked = useRef(departing);
  asked.current = departing;
  const [notice, setNotice] = useState<Notice>();
  const undoLast = useRef<() => void>(undefined);

  const tell = useCallback((told: Notice) => {
    undoLast.current = 'undo' in told ? told.undo : undefined;
    setNotice(told);
  }, []);

  const actions = useMemo((): ClipActions => {
    const failed = (answer: Result<unknown>): boolean => {
      if (!answer.ok) tell({ failure: answer.error });
      return !answer.ok;
    };
    const restore = async (clip: Clip, departure?: Departure) => {
      const answer = await library.restore([clip.id]);
      if (failed(answer)) return;
      tell({ message: 'restored' });
      departure?.back();
    };
    return {
      restore: (clip) => restore(clip),
      toggleRead: async (clip) => void failed(await library.edit(clip.id, { read: !clip.read })),
      toggleStar: async (clip) => void failed(await library.edit(clip.id, { starred: !clip.starred })),
      trash: async (clip) => {
        const departure = asked.current?.(clip);
        const answer = await library.trash([clip.id]);
        if (failed(answer)) return;
        tell({ message: 'deleted', undo: () => void restore(clip, departure) });
        departure?.gone();
      },
      purge: async (clip) => {
        const departure = asked.current?.(clip);
        const answer = await library.purge([clip.id]);
        if (failed(answer)) return;
        tell({ message: 'purged' });
        departure?.gone();
      },
    };
  }, [library, tell]);

  const undo = useCallback(() => undoLast.current?.(), []);
  const dismiss = useCallback(() => setNotice(undefined), []);
  return { actions, notice, undo, dismiss };
}
