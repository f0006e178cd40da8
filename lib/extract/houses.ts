import { LETTER, UPPER } from './letters';

/**
 * Names of newspapers, agencies, schools and editors as such. A page that names a person beside one, or further down, means
 * the person; where it names nobody, they sign.
 */
const ENGLISH = new RegExp(
  [
    // The initials of a newspaper or an agency, and those of a German editor.
    `^(?:[${UPPER}]{2,4}|[a-z]{2,4})$`,
    String.raw`[Rr](?:edak(?:tion|cja)|edacción|édaction|edação|edazione)$|\b(?:Team|Staff|Digital)$`,
    // A broadcaster, and where it is.
    `-Studio\\b|^(?:ARD|BBC|ORF|SRF|ZDF) `,
    // What a company is by law, and what publishers call themselves.
    String.raw`\b(?:GmbH|Inc|Ltd|LLC)\.?$|^(?:Ediciones|Grup[ao]|Groupe)\b|\b(?:Verlag|Publishing)\b`,
    String.raw`\b(?:[Ee]ditorial|[Nn]ews) (?:staff|team|[Dd]esk|[Bb]oard)$`,
    String.raw`\b(?:University|College|Institute|School|Association|Foundation|Ministry|Department|Agenc(?:y|ies)|Newspapers?|Media|Newsroom|Correspondents?)\b`,
    String.raw`^The |\b(?:Daily|Sunday|Evening|Morning) [${UPPER}][${LETTER}]+$`,
    String.raw`\S \S+ (?:Journal|Times|Tribune|Gazette|Herald|Chronicle|Courier|News|Post|Press|Star|Magazine)$`,
    String.raw`^(?:Associated Press|Reuters|Bloomberg|News Service|(?:Staff|Wire) (?:Report|Service)s?)$`,
  ].join('|'),
  'u',
);

/** Chinese ones are known by what they end in, in simplified and traditional characters. */
const CHINESE = new RegExp(
  `(?:${[
    '[日晚早晨时周学快]报|報|[周週]刊|杂志|雜誌',
    '新闻社?|新聞|通[讯訊]社|中新社|新华社|[电電][视視]台|电台|广播',
    '[网網]|在线|客户端|频道|公众号|官方|传媒|融媒体?|集团|公司|工作室',
    '研究院|研究所|大学|学院|委员会|中心|政府|宣传部|办公室|编辑部|平台|APP',
  ].join('|')})$`,
  'u',
);

/** Whether a name is of a house, not of a person. */
export const isHouseName = (name: string): boolean => ENGLISH.test(name) || CHINESE.test(name);
