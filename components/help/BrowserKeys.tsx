import type { HelpTexts } from '../../lib/i18n/en-help';
import { useServices } from '../services/services';
import { useAnswer } from '../services/use-answer';

/** What each does, by the name that the manifest gives it. */
const DOES: [name: string, does: keyof HelpTexts][] = [
  ['_execute_action', 'commandAction'],
  ['save-page', 'commandSave'],
  ['open-library', 'commandLibrary'],
];

/** The keys that work on any page. They are read whenever they are shown: the reader may have set others meanwhile. */
export function BrowserKeys({ texts, shown }: { texts: HelpTexts; shown: boolean }) {
  const { browserKeys } = useServices();
  const keys = useAnswer(() => (shown ? browserKeys() : undefined), [shown, browserKeys], 'reading the shortcuts');
  if (!keys) return null;
  const pressed = (command: string) => keys.find(({ name }) => name === command)?.shortcut || undefined;
  return (
    <>
      <p class="help-text keys-anywhere">{texts.commandsText}</p>
      <dl class="shortcuts-list" data-testid="browser-keys">
        {DOES.map(([name, does]) => (
          <div key={name}>
            <dt>{pressed(name)?.split('+').map((key) => <kbd key={key}>{key}</kbd>) ?? texts.commandNone}</dt>
            <dd>{texts[does]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
