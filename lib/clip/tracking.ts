import { isHost } from './address';

/**
 * Parameters that say where a reader came from and never what the page is. Sources: the sites' own share links, and the
 * campaign parameters documented by Google (utm_*, gclid), Meta (fbclid), Microsoft (msclkid), Mailchimp (mc_*),
 * HubSpot (_hs*), Matomo (mtm_*, pk_*), Yandex (yclid) and Alibaba (spm, scm).
 */
const ANYWHERE = new Set([
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'li_fat_id',
  'igshid', 'igsh', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hstc', '__hssc', 'hsctatracking', 'mkt_tok', 'oly_enc_id',
  'oly_anon_id', 'vero_id', 'vero_conv', 'rb_clickid', 's_cid', 'spm', 'scm', 'share_token', 'share_id', 'sharer_shareid',
  'sf_campaign', 'sourceid', 'ref_src', 'ref_url', 'cmpid', 'ncid', '_ga', '_gl', 'wt_mc', 'trk', 'trackingid', '__s',
]); // prettier-ignore

const PREFIXES = ['utm_', 'mtm_', 'pk_campaign', 'pk_kwd', 'pk_keyword', 'pk_source', 'pk_medium', 'pk_content', 'piwik_', 'hsa_', 'matomo_', 'stm_', 'at_medium', 'at_campaign'];

/** Sprout Social numbers its campaigns: `sf151132193=1`. */
const SPROUT_SOCIAL = /^sf\d{6,}$/;

/** Parameters that are tracking on one site and may be content on another. */
const BY_HOST: readonly (readonly [domain: string, names: readonly string[]])[] = [
  ['bilibili.com', ['vd_source', 'spm_id_from', 'from_spmid', 'share_source', 'share_medium', 'share_plat', 'share_session_id', 'share_tag', 'timestamp', 'unique_k', 'bbid', 'ts', 'buvid', 'is_story_h5', 'mid', 'plat_id', 'seid', 'from', 'from_source']],
  ['zhihu.com', ['utm_psn', 'share_code', 'scene', 'hb_wx_block', 'native']],
  ['weibo.com', ['from', 'wm', 'luicode', 'lfid', 'launchid', 'refer_flag', 'ref', 'sudaref', 'display']],
  ['weibo.cn', ['from', 'wm', 'luicode', 'lfid', 'launchid', 'refer_flag', 'sudaref', 'display']],
  ['x.com', ['s', 't']],
  ['twitter.com', ['s', 't']],
  ['reddit.com', ['share_id', 'rdt', 'context', 'ref', 'ref_source', 'st', 'sh']],
  ['medium.com', ['source', 'sk', 'gi']],
  ['towardsdatascience.com', ['source', 'sk', 'gi']],
  ['substack.com', ['r', 's', 'isFreemail', 'publication_id', 'post_id', 'triedRedirect', 'showWelcomeOnShare']],
  ['youtube.com', ['si', 'feature', 'pp', 'ab_channel']],
  ['youtu.be', ['si', 'feature']],
  ['notion.site', ['pvs', 'continueFlag']],
]; // prettier-ignore

/** Whether a parameter of this host's addresses only tracks. `host` without `www.`. */
export function isTracking(host: string, name: string): boolean {
  const lower = name.toLowerCase();
  if (SPROUT_SOCIAL.test(lower) || ANYWHERE.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix))) return true;
  return BY_HOST.some(([domain, names]) => isHost(host, domain) && names.includes(name));
}
