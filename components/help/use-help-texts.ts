import type { HelpTexts } from '../../lib/i18n/en-help';
import { loadHelp } from '../../lib/i18n/load';
import { useAnswer } from '../services/use-answer';
import { useServices } from '../services/services';

/** The texts of the help in the language of the view, fetched when they are first shown; `undefined` until they are there. */
export function useHelpTexts(shown: boolean): HelpTexts | undefined {
  const { language } = useServices().t;
  return useAnswer(() => (shown ? loadHelp(language) : undefined), [shown, language], 'loading the help');
}
