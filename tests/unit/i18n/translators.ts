import { en } from '../../../lib/i18n/en';
import { enBackground } from '../../../lib/i18n/en-background';
import { enLibrary } from '../../../lib/i18n/en-library';
import type { Language } from '../../../lib/i18n/language';
import { translator as translatorOf, type Translate } from '../../../lib/i18n/messages';
import { zhCN } from '../../../lib/i18n/zh-CN';
import { zhBackground } from '../../../lib/i18n/zh-CN-background';
import { zhLibrary } from '../../../lib/i18n/zh-CN-library';

/** The texts of one language, without waiting. */
export const translator = (language: Language): Translate => translatorOf(language, language === 'en' ? { ...en, ...enLibrary, ...enBackground } : { ...zhCN, ...zhLibrary, ...zhBackground });
