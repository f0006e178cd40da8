import { useLoaded } from '../services/use-loaded';

/** What help is given about. */
export type HelpTopic = 'shortcuts' | 'search';

type Props = { topic: HelpTopic | undefined; onClose: () => void; onTry: (query: string) => void };

const loadShortcuts = () => import('./ShortcutsHelp');
const loadSearch = () => import('./SearchHelp');

/** The page of help that is asked for, each loaded when it first is. `onTry` is given an example of a query. */
export function Help({ topic, onClose, onTry }: Props) {
  const shortcuts = useLoaded(loadShortcuts, topic === 'shortcuts');
  const search = useLoaded(loadSearch, topic === 'search');
  return (
    <>
      {shortcuts && <shortcuts.ShortcutsHelp open={topic === 'shortcuts'} onClose={onClose} />}
      {search && <search.SearchHelp open={topic === 'search'} onClose={onClose} onTry={onTry} />}
    </>
  );
}
