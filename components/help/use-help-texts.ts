import { useEffect, useState } from 'preact/hooks';
import type { HelpTexts } from '../../lib/i18n/en-help';
import { loadHelp } from '../../lib/i18n/load';
import { report } from '../../lib/report';
import { useServices } from '../services/services';

/** The texts of the help in the language of the view, fetched when they are first shown; `undefined` until they are there. */
export function useHelpTexts(shown: boolean): HelpTexts | undefined {
  const { language } = useServices().t;
  const [texts, setTexts] = useState<HelpTexts>();
  useEffect(() => {
    if (!shown) return;
    let left = false;
    loadHelp(language).then(
      (loaded) => left || setTexts(loaded),
      (error: unknown) => report(error, 'loading the help'),
    );
    return () => {
      left = true;
    };
  }, [shown, language]);
  return texts;
}
