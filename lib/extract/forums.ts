/** How one forum software writes its posts into a page. */
export type Forum = {
  /** What was written: one element a post. Commas in parentheses stand without a blank (`likely.ts`). */
  text: string;
  /** Who wrote it: in the same post, as text or in one of the attributes `data-author`, `data-username`. */
  author: string;
  /** What stands among the words of a post and is none of them: its byline, its signature. */
  aside?: string;
};

/**
 * Forum and question software by the class names of its stock templates, which its installations share. A page is read
 * by the first entry that finds a text.
 */
export const FORUMS: readonly Forum[] = [
  // Discourse: as its app draws it, then for readers without scripts.
  { text: '.topic-post .cooked', author: '.names .username, .names a' },
  { text: '.crawler-post .post', author: '.creator a' },
  // XenForo 2, its gallery of cards, and 1.
  {
    text: '.message-body .bbWrapper, .MessageCard .message-userContent .bbWrapper, .MessageCard__content-inner .bbWrapper',
    author: '.message-name, .MessageCard__user-info__name, [data-author]',
  },
  { text: '.messageList .messageText:not(.signature)', author: '.username, [data-author]' },
  // Invision Community 5 and 4.
  {
    text: '[data-role="commentContent"]',
    author: '.ipsEntry__username, .cAuthorPane_author, .ipsComment_author a, .ipsUsername',
  },
  // phpBB 3, then 2.
  { text: '.post .postbody .content', author: '.author strong, .username, .username-coloured' },
  { text: '.forumline td:has(> .postbody)', author: '.name' },
  // FluxBB, PunBB.
  { text: '.postmsg', author: '.postleft dt, .post-byline a' },
  // NodeBB.
  { text: '[component="post/content"]', author: '[data-username], [itemprop="author"] [itemprop="name"]' },
  // Simple Machines.
  { text: '.post_wrapper .inner', author: '.poster h4' },
  // MyBB.
  { text: '.post_content .post_body', author: '.author_information a' },
  // Discuz! X, then 7.
  { text: '[id^="postmessage_"]', author: '.authi .xw1, .pls .authi, .authi a, .postauthor .postinfo a', aside: '.pstatus' },
  // Drupal.
  {
    text: ':is(.node-forum,.node--type-forum) :is(.field-name-body,.field--name-body,.field-name-comment-body,.field--name-comment-body)',
    author: '.username',
  },
  // Bugs: Phabricator, Bugzilla, Jira, Launchpad, SourceForge, Trac.
  {
    text: ':is(.phui-property-list-text-content,.phui-timeline-core-content) .phabricator-remarkup',
    author: '.phui-link-person',
  },
  { text: '.bz_comment_text', author: '.bz_comment_user .fn' },
  {
    text: '#description-val .user-content-block, .activity-comment .verbose .action-body',
    author: '#reporter-val .user-hover, .action-details .user-hover',
  },
  { text: '#edit-description .yui3-editable_text-text, .comment-text[itemprop]', author: '#registration .person, .boardCommentDetails .person' },
  { text: '#ticket_content_text .markdown_content, .display_post > .markdown_content', author: '#ticket_content .username, .discussion-post .username' },
  { text: '#ticket .description .searchable, .change > .comment', author: '[headers="h_reporter"] .trac-author, .change .trac-author' },
  // Gitea, and Forgejo, which have each text a second time as it was written.
  { text: '.comment .render-content', author: '.comment-header .author' },
  // Mbin.
  { text: '.entry__body > .content, .entry-comment > .content, .entry-comment > div > .content', author: '.user-inline' },
  // Steam's community.
  { text: '.forum_op > .content, .commentthread_comment_text', author: '.forum_op_author, .commentthread_comment_author a' },
  // Codidact.
  { text: '.post--body', author: '.user-card--link' },
  // Lemmy.
  { text: '#postContent .md-div, .comment-content .md-div', author: '.person-listing' },
  // Lobsters.
  { text: '.story_text, .comment_text', author: '.byline a[href^="/~"], .byline a[href^="/u/"]:not(:has(img))' },
  // MetaFilter.
  { text: ':is(.copy,.comments):has(.smallcopy a[href*="/user/"])', author: '.smallcopy a[href*="/user/"]', aside: '.smallcopy' },
  // Mailman's archives.
  { text: 'body > a[title] ~ pre', author: 'h1 ~ b' },
  // Question pages of Baidu.
  { text: '.wgt-ask .q-content, .best-text, .answer-text', author: '.wgt-replyer-all-uname', aside: '[class$="-mask"]' },
  // Tieba.
  { text: '.d_post_content', author: '.p_author_name' },
  // PTT, whose board has what others answer in the same element.
  { text: '.bbs-content:has(.article-metaline)', author: '.article-meta-value', aside: '[class^="article-meta"], .f2' },
  // Tianya.
  { text: '.bbs-content', author: '.atl-info a[uname]' },
  // nForum, of university boards.
  { text: '.a-content', author: '.a-u-name' },
  // V2EX.
  { text: '.topic_content, .reply_content', author: '.header a[href^="/member/"]:not(:has(img)), strong > a[href^="/member/"]' },
  // NGA.
  { text: '.postcontent.ubbcode', author: '.author' },
  // vBulletin 5, then 4 and 3.
  { text: '.js-post__content-text', author: '.author' },
  { text: '[id^="post_message_"]', author: '.username, .bigusername' },
  // Flarum, in `<noscript>` and as its app draws it.
  { text: '#flarum-content .Post-body, #flarum-content .container > div > div > div', author: 'h3' },
  { text: '.Post-body', author: '.PostUser-name, h3' },
  // Vanilla.
  { text: '.Message.userContent', author: '.Username' },
  // Khoros (Lithium).
  { text: '.lia-message-body-content', author: '.lia-user-name-link' },
  // bbPress.
  { text: '.bbp-body :is(.bbp-topic-content, .bbp-reply-content)', author: '.bbp-author-name' },
  // Stack Exchange.
  { text: '.js-post-body', author: '.user-details a' },
  // Slash, the software of Slashdot: the story, then the comments.
  { text: '[id^="fhbody-"] > [id^="text-"], [id^="comment_body_"]', author: '.by > a' },
  // Question2Answer.
  { text: '.qa-q-view-content, .qa-a-item-content, .qa-c-item-content', author: '.qa-user-link' },
];

/** schema.org's microdata on posts and answers. Comments below an article bear it too, so it is not enough alone. */
export const MICRODATA: Forum = {
  text: ['DiscussionForumPosting', 'Comment', 'Question', 'Answer']
    .map((type) => `[itemtype$="schema.org/${type}"] :is([itemprop~="text"], [itemprop~="articleBody"]):not(meta)`)
    .join(', '),
  author: ':is([itemprop~="author"], [itemprop~="creator"]) [itemprop~="name"], [itemprop~="author"]',
};
