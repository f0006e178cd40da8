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

/** What can be done to a clipping from a list, with one step of undo for moving it to the trash and back. */
export function useClipActions() {
  const { library } = useServices();
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
    const restore = async (clip: Clip) => {
      const answer = await library.restore([clip.id]);
      if (!failed(answer)) tell({ message: 'restored' });
    };
    return {
      restore,
      toggleRead: async (clip) => void failed(await library.edit(clip.id, { read: !clip.read })),
      toggleStar: async (clip) => void failed(await library.edit(clip.id, { starred: !clip.starred })),
      trash: async (clip) => {
        const answer = await library.trash([clip.id]);
        if (!failed(answer)) tell({ message: 'deleted', undo: () => void restore(clip) });
      },
      purge: async (clip) => {
        const answer = await library.purge([clip.id]);
        if (!failed(answer)) tell({ message: 'purged' });
      },
    };
  }, [library, tell]);

  const undo = useCallback(() => undoLast.current?.(), []);
  const dismiss = useCallback(() => setNotice(undefined), []);
  return { actions, notice, undo, dismiss };
}
