import { likely } from './likely';
import { without } from './without';

/**
 * Players of films, whose buttons, menus and messages are text: Video.js and Brightcove, JW Player, Plyr, MediaElement,
 * Flowplayer, Prism (Aliyun), DPlayer, xgplayer (Douyin), TCPlayer and Thumbplayer (Tencent), CKplayer.
 */
const PLAYERS =
  '.video-js, .jwplayer, .plyr, .mejs-container, .mejs__container, .flowplayer, .prism-player, .dplayer, .xgplayer, .tcplayer, .txp_player, .ckplayer, [class~="video-player" i]:not(:has(p))';

/**
 * What asks for consent to cookies: OneTrust, Cookiebot, CookieYes, Complianz, Cookie Notice, Quantcast, Didomi, Usercentrics,
 * Osano, TrustArc, Sourcepoint, Google's Funding Choices, iubenda, Borlabs, Klaro, Termly.
 */
const CONSENT =
  '#onetrust-consent-sdk, #CybotCookiebotDialog, #cookie-law-info-bar, .cky-consent-container, .cmplz-cookiebanner, #cookie-notice, .qc-cmp2-container, #didomi-host, #usercentrics-root, .osano-cm-window, .cc-window, #truste-consent-track, [id^="sp_message_container"], .fc-consent-root, #iubenda-cs-banner, #BorlabsCookieBox, .klaro, #termly-code-snippet-support';

/** The numbers of lines beside code: Hexo and highlight.js, Rouge (Jekyll), Chroma (Hugo), Pygments, VuePress and VitePress. */
const LINE_NUMBERS = 'td.gutter, .rouge-gutter, .lnt, .lineno, .linenos, .hljs-ln-numbers, .line-numbers-wrapper';

/**
 * What a site writes into each of its articles: 返回搜狐，查看更多 in the last paragraph at Sohu; at CSDN whose it is, which is shown
 * to whoever asks; at Taiwan's 自由時報 where to get its app.
 */
const IN_EACH = '#backsohucom, .slide-content-box, .appE1121';

const FOREIGN = `${PLAYERS}, ${CONSENT}, ${LINE_NUMBERS}, ${IN_EACH}`;

/** Takes out of a copied page what other programs put there, wherever it stands, and nobody who reads the page means. */
export function leaveOutForeign(document: Document): void {
  without(document, likely(FOREIGN, document), (foreign) => !foreign.contains(document.body));
}
