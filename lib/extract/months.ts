/**
 * The names of the months and their short forms, in English, German, French, Spanish, Portuguese, Italian, Dutch, the languages of
 * Scandinavia, Polish, Czech, Russian and Turkish.
 */
const NAMES: readonly string[] = [
  'jan(?:uary|uari?|v|vier|eiro)?|jän(?:ner)?|ene(?:ro)?|gen(?:naio)?|stycznia|ocak|января|ledna',
  'feb(?:ruary|ruari?|rero|braio)?|févr?(?:ier)?|fev(?:ereiro)?|lutego|şubat|февраля|února',
  'mar(?:ch|s|ts|zo|ço|ca|t)?|märz?|mrz|mrt|maart|марта|března',
  'apr(?:ile?)?|avr(?:il)?|abr(?:il)?|kwietnia|nisan|апреля|dubna',
  'mayo?|mai|maio|mag(?:gio)?|mei|maja?|mayıs|мая|května|května',
  'jun(?:e|i|io|ho)?|juin|giu(?:gno)?|czerwca|haziran|июня|června',
  'jul(?:y|i|io|ho)?|juil(?:let)?|lug(?:lio)?|lipca|temmuz|июля|července',
  'aug(?:ust(?:i|us)?)?|ao[uû]t|ago(?:sto)?|ağustos|sierpnia|августа|srpna',
  'sept?(?:ember|embre|iembre)?|set(?:embro|tembre)?|września|eylül|сентября|září',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?|października|ekim|октября|října',
  'nov(?:ember|embre|iembre|embro)?|listopad[au]|kasım|ноября',
  'de[cs](?:ember)?|déc(?:embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?|grudnia|aralık|декабря|prosince',
];

/** Any of them. */
export const MONTHS = NAMES.join('|');

const NAMED = NAMES.map((names) => new RegExp(`^(?:${names})$`, 'u'));
/** The number of a month; 0 for what is none. */
export const monthOf = (name: string): number => NAMED.findIndex((names) => names.test(name)) + 1;
