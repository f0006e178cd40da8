import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { report } from '../../lib/report';
import { useServices } from '../services/services';

/** A shorter text is read as fast as its summary. Words; each Chinese character is one. */
const WORTH = 120;

/**
 * Has the browser's model, where the reader allowed it, write the summary of a clipping that has only sentences of its text.
 * Tells whether it is at work. The library keeps what it writes unless there is a better summary by then.
 */
export function useModelSummary({ id, title, language, summary, summaryBy }: Clip): boolean {
  const { library, model } = useServices();
  const [working, setWorking] = useState(false);
  const wanted = model !== undefined && language !== undefined && !summaryBy && (!summary || summary.source === 'extract');
  useEffect(() => {
    if (!wanted) return undefined;
    let ended = false;
    const write = async () => {
      const body = await library.body(id);
      if (!body || body.words < WORTH || ended) return;
      setWorking(true);
      const text = await model.summarise({ title, text: body.text, language });
      if (text && !ended) await library.keepModelSummary(id, text);
    };
    write()
      .catch((error: unknown) => report(error, 'summarising on this device'))
      .finally(() => !ended && setWorking(false));
    return () => {
      ended = true;
      setWorking(false);
    };
    // A title that is being rewritten does not ask for another summary.
  }, [library, model, wanted, id, language]);
  return working && wanted;
}
