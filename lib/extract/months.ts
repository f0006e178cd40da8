/** The names of the months and their short forms, in English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish and Polish. */
const NAMES: readonly string[] = [
  'jan(?:uary|uari?|v|vier|eiro)?|jän(?:ner)?|ene(?:ro)?|gen(?:naio)?|stycznia',
  'feb(?:ruary|ruari?|rero|braio)?|févr?(?:ier)?|fev(?:ereiro)?|lutego',
  'mar(?:ch|s|zo|ço|ca)?|märz?|mrz|mrt|maart',
  'apr(?:ile?)?|avr(?:il)?|abr(?:il)?|kwietnia',
  'mayo?|mai|maio|mag(?:gio)?|mei|maja?',
  'jun(?:e|i|io|ho)?|juin|giu(?:gno)?|czerwca',
  'jul(?:y|i|io|ho)?|juil(?:let)?|lug(?:lio)?|lipca',
  'aug(?:ust(?:i|us)?)?|ao[uû]t|ago(?:sto)?|sierpnia',
  'sept?(?:ember|embre|iembre)?|set(?:embro|tembre)?|września',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?|października',
  'nov(?:ember|embre|iembre|embro)?|listopada',
  'dec(?:ember)?|déc(?:embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?|grudnia',
];

/** Any of them. */
export const MONTHS = NAMES.join('|');

const NAMED = NAMES.map((names) => new RegExp(`^(?:${names})$`, 'u'));
/** The number of a month; 0 for what is none. */
export const monthOf = (name: string): number => NAMED.findIndex((names) => names.test(name)) + 1;
