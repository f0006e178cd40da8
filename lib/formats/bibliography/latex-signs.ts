/** What TeX calls signs that stand on no keyboard. */
export const SIGNS: Readonly<Record<string, string>> = {
  ss: 'ß', SS: 'SS', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ',
  dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ', S: '§', P: '¶', copyright: '©', textcopyright: '©', textregistered: '®', texttrademark: '™', pounds: '£', textsterling: '£', texteuro: '€', euro: '€',
  textyen: '¥', ldots: '…', dots: '…', textellipsis: '…', textendash: '–', textemdash: '—', textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”',
  textquotedbl: '"', textquotesingle: "'", quotedblbase: '„', quotesinglbase: '‚', guillemotleft: '«', guillemotright: '»', guillemetleft: '«', guillemetright: '»', lq: '‘', rq: '’',
  textbackslash: '\\', textbraceleft: '{', textbraceright: '}', textasciitilde: '~', textasciicircum: '^', textless: '<', textgreater: '>', textbar: '|', textunderscore: '_',
  textdollar: '$', textbullet: '•', textperiodcentered: '·', textdegree: '°', degree: '°', textmu: 'µ', textpm: '±', texttimes: '×', textexclamdown: '¡', textquestiondown: '¿',
  textordfeminine: 'ª', textordmasculine: 'º', TeX: 'TeX', LaTeX: 'LaTeX', BibTeX: 'BibTeX', slash: '/', space: ' ', quad: ' ', qquad: ' ', newline: ' ', par: ' ', newblock: ' ',
}; // prettier-ignore

/** What commands put over, under or through the letter behind them, as characters of Unicode that join the letter before. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308', r: '\u030A', H: '\u030B', v: '\u030C',
  d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331', h: '\u0309', G: '\u030F', t: '\u0361', U: '\u030E',
}; // prettier-ignore
