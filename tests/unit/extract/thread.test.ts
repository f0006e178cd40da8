// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import { postsOf } from '../../../lib/extract/posts-of';
import { threadOf } from '../../../lib/extract/thread';

const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
const LONG =
  'The reed was cut too early in the year, and the whole bed of it bent at the first wind that came over the marsh in the middle of March.';

/** A post in Discuz!'s markup. */
const post = (id: number, author: string, text: string) =>
  `<div id="post_${id}"><div class="authi"><a class="xw1">${author}</a></div><em id="authorposton${id}">发表于 2024-5-18 19:27:00</em><div id="postmessage_${id}">${text}</div></div>`;

describe('the posts of a thread', () => {
  test('are read with who wrote them and when', () => {
    const document = parse(post(1, 'reedling', LONG) + post(2, '老张', '说得对。'));
    expect(postsOf(document, false).map(({ author, written }) => ({ author, written }))).toEqual([
      { author: 'reedling', written: '发表于 2024-5-18 19:27:00' },
      { author: '老张', written: '发表于 2024-5-18 19:27:00' },
    ]);
  });

  test('leave out what the software says of them', () => {
    const document = parse(post(1, '老张', `<i class="pstatus">本帖最后由 老张 于 2024-5-22 08:00 编辑</i><br>${LONG}`));
    expect(threadOf(postsOf(document, false), document).textContent).toBe(`老张 · 2024-5-18 19:27:00${LONG}`);
  });

  test('are by those whom Discuz! 7 names beside them', () => {
    const table = `<table><tr><td class="postauthor"><div class="postinfo"><a href="space.php?uid=1">老张</a></div><em>当前离线</em></td><td><em id="authorposton1">发表于 2024-5-18 19:27</em><div id="postmessage_1">${LONG}</div></td></tr></table>`;
    expect(postsOf(parse(table), false)[0]).toMatchObject({ author: '老张', shown: '2024-5-18 19:27' });
  });

  test('of PTT are one, with who opened it and without the lines above its words', () => {
    const line = (label: string, value: string) => `<div class="article-metaline"><span class="article-meta-tag">${label}</span><span class="article-meta-value">${value}</span></div>`;
    const push = '<div class="push"><span class="push-userid">marl</span><span class="push-content">: Later, then.</span></div>';
    const document = parse(`<div id="topbar" class="bbs-content">看板</div><div id="main-content" class="bbs-screen bbs-content">${line('作者', 'reedling (Rita)')}${line('時間', 'Mon May 20 22:15:03 2024')}${LONG}<span class="f2">※ 發信站</span>${push}</div>`);
    const [only, ...others] = postsOf(document, false);
    expect(others).toEqual([]);
    expect(only?.author).toBe('reedling (Rita)');
    expect(only?.text.textContent).toBe(`${LONG}marl: Later, then.`);
  });

  test('are those of Xiuno, which links to its members beside the page', () => {
    const said = (name: string, text: string) => `<li class="media post"><a href="user-7.htm"><img></a><div><span class="username"><a href="user-7.htm">${name}</a></span><span class="date">2024-5-18</span><div class="message break-all">${text}</div></div></li>`;
    const document = parse(`<ul>${said('老张', LONG)}${said('老李', '说得对，水管不能省。')}</ul>`);
    expect(postsOf(document, true).map(({ author }) => author)).toEqual(['老张', '老李']);
  });

  test('are those of Mobile01, told by its address', () => {
    const said = (n: number, text: string) => `<div class="l-articlePage"><a href="/userinfo.php?id=${n}" class="c-link">reedling${n}</a><span class="o-fNotes">2024-05-20 22:15</span><article class="c-articleLimit">${text}</article></div>`;
    const document = parse(`<h1>The reeds</h1>${said(1, LONG)}${said(2, `${LONG} Twice.`)}${said(3, 'Later, then, and cut it shorter.')}`);
    expect(extract(document, 'https://www.mobile01.example/topicdetail.php?f=400&t=69', new Date('2026-01-15')).body?.text).toContain('reedling3 · 2024-05-20 22:15');
  });

  test('are told where their moments are written close to other words, without a year, or by letters', () => {
    const said = (name: string, when: string, text: string) => `<div class="card"><div class="top"><a href="/users/${name}">${name}</a><span>Copper</span><span>${when}</span></div><div class="words">${text}</div><button>Like</button></div>`;
    for (const [one, two] of [['Mar 4, 2023', 'Mar 5, 2023'], ['Mar 4', '12 April'], ['3y', '2mo']] as const) {
      const document = parse(`${said('reedling', one, LONG)}${said('marl', two, 'Later, then, and cut it shorter.')}`);
      expect(postsOf(document, true).map(({ author }) => author), one).toEqual(['reedling', 'marl']);
    }
  });

  test('are by those whose class says that they are a name, where no profile is linked', () => {
    const said = (name: string, text: string) => `<div class="thread__post"><div class="post__side"><div class="post__name">${name}</div><div class="post__role">Rider</div></div><div class="post__date">Mar 4, 2023 at 9:12 AM</div><div class="post__text">${text}</div></div>`;
    const document = parse(`${said('reedling', LONG)}${said('marl', 'Later, then, and cut it shorter.')}`);
    expect(postsOf(document, true).map(({ author }) => author)).toEqual(['reedling', 'marl']);
  });

  test('are those of a bug, and of a thread that only the query of its address names', () => {
    const said = (name: string, text: string) => `<div class="entry"><h4>Updated by <a href="/users/7">${name}</a> on 2023-03-04</h4><div class="wiki">${text}</div></div>`;
    const page = `<h1>The reeds bend</h1>${said('reedling', LONG)}${said('marl', 'Later, then, and cut it shorter.')}`;
    for (const path of ['issues/7312', 'bug.php?id=7', 'bugreport.cgi?bug=7', 'index.php?/topic/77-reeds/', 't/77/reeds', 't-77-1', 'q/77', 'pin/77', 'ticket/9'])
      expect(extract(parse(page), `https://reeds.example/${path}`, new Date('2026-01-15')).kind, path).toBe('discussion');
    expect(extract(parse(page), 'https://reeds.example/magazine/issues/spring', new Date('2026-01-15')).kind).not.toBe('discussion');
  });

  test('leave out what another page says of itself on a card, and keep its link', () => {
    const cards = `<aside class="onebox"><article><h3><a href="https://fen.example/">The fen</a></h3><p>Read all about fens.</p></article></aside><div class="contentRow"><h3><a href="https://bog.example/">The bog</a></h3><div class="contentRow-snippet">Read all about bogs.</div></div>`;
    const document = parse(post(1, 'reedling', `${LONG}${cards}`));
    expect(threadOf(postsOf(document, false), document).textContent).toBe(`reedling · 2024-5-18 19:27:00${LONG}The fenThe bog`);
  });

  test('are opened by what stands below the title, not by what the site says to everybody above it', () => {
    const said = (name: string, text: string) => `<div class="reply"><a href="/users/${name}">${name}</a> <span>2024-05-20</span><div class="words">${text}</div></div>`;
    const opening = 'The reed was cut too early, and all of it bent at the first wind that came over.';
    const page = `<div class="bar"><p>We and our many partners keep cookies on your machine, ${LONG}</p></div><h1>The reeds</h1><div><p>${opening}</p></div>${said('reedling', LONG)}${said('marl', `${LONG} Twice.`)}`;
    expect(postsOf(parse(page), true)[0]?.text.textContent).toBe(opening);
  });

  test('of Gitea are read once, not also as they were typed', () => {
    const said = (name: string, text: string) => `<div class="timeline-item comment"><div class="comment-header"><a class="author" href="/${name}">${name}</a> commented <a href="#1">2023-03-04</a></div><div class="comment-body"><div class="render-content markup"><p>${text}</p></div><div class="raw-content tw-hidden">${text}</div></div></div>`;
    const document = parse(said('reedling', LONG) + said('marl', 'Later, then.'));
    expect(threadOf(postsOf(document, false), document).textContent).toBe(`reedling · 2023-03-04${LONG}marl · 2023-03-04Later, then.`);
  });

  test('leave out a quotation that stands above in full, and keep a short one', () => {
    const quote = `<blockquote>reedling wrote: ${LONG}</blockquote>`;
    const document = parse(
      post(1, 'reedling', LONG) + post(2, 'marl', `${quote}Later, then.`) + post(3, 'x', '<blockquote>then</blockquote>?'),
    );
    const thread = threadOf(postsOf(document, false), document);
    const day = ' · 2024-5-18 19:27:00';
    expect(thread.textContent).toBe(`reedling${day}${LONG}marl${day}Later, then.x${day}then?`);
  });

  test('leave out a quotation as vBulletin 4 marks it, with who is quoted', () => {
    const said = (id: number, text: string) => `<li><b class="username">reedling</b><div id="post_message_${id}">${text}</div></li>`;
    const quote = `<div class="bbcode_container"><div class="bbcode_quote"><div class="bbcode_postedby">Originally Posted by <b>reedling</b></div><div class="message">${LONG}</div></div></div>`;
    const document = parse(said(1, LONG) + said(2, `${quote}Later, then.`));
    expect(threadOf(postsOf(document, false), document).textContent).toBe(`reedling${LONG}reedlingLater, then.`);
  });

  test('are by those whom Discourse names, without their full names', () => {
    const author = '<span class="creator" itemprop="author"><a href="/u/reedling"><span itemprop="name">reedling</span></a> (Rita Reed)</span>';
    expect(postsOf(parse(`<div class="crawler-post">${author}<div class="post">${LONG}</div></div>`), false)[0]?.author).toBe('reedling');
  });

  test('are each read once, though a chosen answer stands twice', () => {
    const document = parse(`<div id="postmessage_9">${LONG}</div><hr>${post(1, 'a', 'Why?')}${post(2, 'b', LONG)}`);
    expect(postsOf(document, false).map(({ author }) => author)).toEqual(['a', 'b']);
  });

  test('are comments in microdata only where the page is a discussion', () => {
    const html = `<div itemscope itemtype="https://schema.org/Comment"><p itemprop="text">${LONG}</p></div>`;
    expect(postsOf(parse(html), false)).toEqual([]);
    expect(postsOf(parse(html), true)).toHaveLength(1);
  });

  test('begin with the one that opens the thread, though its words are in microdata only for machines', () => {
    const row = (who: string, text: string) => `<td>by <a href="/${who}" class="user">${who}</a>: 3:21pm On Mar 09, 2023</td><td><div class="narrow"${text}</div></td>`;
    const reply = `<tr itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author"><meta itemprop="name" content="marl"></span>${row('marl', ' itemprop="text">Once, at dusk.')}</tr>`;
    const document = parse(
      `<main itemscope itemtype="https://schema.org/DiscussionForumPosting"><meta itemprop="text" content="${LONG}"><table><tr>${row('reedling', `>${LONG}`)}</tr>${reply}</table></main>`,
    );
    expect(postsOf(document, true).map(({ text }) => text.textContent)).toEqual([LONG, 'Once, at dusk.']);
  });

  describe('are known in the markup of', () => {
    const OPENING = 'Has anybody here seen the bittern this year?';
    const REPLY = 'Once, at dusk, by the old sluice.';
    test.each([
      [
        'phpBB 2',
        [['reedling', 'Sat Sep 11, 2004 10:18 pm', OPENING], ['老张', 'Sun Sep 12, 2004 9:40 am', REPLY]].map(
          ([who, when, text]) =>
            `<tr><td><span class="name"><b>${who}</b></span><span class="postdetails">Joined: 17 Feb 2003</span></td><td><table><tr><td><span class="postdetails">Posted: ${when}</span></td></tr><tr><td colspan="2"><span class="postbody">${text}</span></td></tr></table></td></tr>`,
        ).join(''),
        (rows: string) => `<table class="forumline">${rows}</table>`,
      ],
      [
        'Drupal',
        `<div class="node-forum"><div class="submitted"><a class="username">reedling</a></div><div class="field-name-body">${OPENING}</div>
        <div id="comments"><div class="comment"><a class="username">老张</a><div class="field-name-comment-body">${REPLY}</div></div></div></div>`,
      ],
      [
        'Steam',
        `<div class="forum_op"><a class="forum_op_author">reedling</a><div class="content">${OPENING}</div></div>
        <div class="commentthread_comment"><div class="commentthread_comment_author"><a>老张</a></div><div class="commentthread_comment_text">${REPLY}</div></div>`,
      ],
      [
        'Lobsters',
        `<div><div class="byline"><a href="/~reedling">reedling</a> <span title="2022-10-04 12:00:00 -0500">2 years ago</span></div></div><div class="story_text">${OPENING}</div>
        <ol><li><div class="byline"><a href="/~zhang">老张</a></div><div class="comment_text">${REPLY}</div></li></ol>`,
      ],
      [
        'MetaFilter',
        `<div class="copy">${OPENING}<span class="smallcopy">posted by <a href="https://www.metafilter.com/user/1">reedling</a> to pets</span></div>
        <div class="comments">${REPLY}<span class="smallcopy">posted by <a href="https://www.metafilter.com/user/2">老张</a> at 8:40 AM</span></div>`,
      ],
      [
        'Phabricator',
        `<div class="phui-curtain-panel">Authored By <a class="phui-handle phui-link-person">reedling</a></div><div class="phui-property-list-text-content"><div class="phabricator-remarkup">${OPENING}</div></div>
        <div class="phui-timeline-shell"><div class="phui-timeline-title"><a class="phui-handle phui-link-person">老张</a> added a comment.</div><div class="phui-timeline-core-content"><div class="phabricator-remarkup">${REPLY}</div></div></div>`,
      ],
      [
        'Bugzilla',
        `<div id="c0"><span class="bz_comment_user"><span class="fn">reedling</span></span><pre class="bz_comment_text">${OPENING}</pre></div>
        <div id="c1"><span class="bz_comment_user"><span class="fn">老张</span></span><pre class="bz_comment_text">${REPLY}</pre></div>`,
      ],
      [
        'Jira',
        `<span id="reporter-val"><a class="user-hover">reedling</a></span><div id="description-val"><div class="user-content-block">${OPENING}</div></div>
        <div class="activity-comment"><div class="verbose"><div class="action-details"><a class="user-hover">老张</a></div><div class="action-body">${REPLY}</div></div><div class="concise"><div class="action-body">${REPLY}</div></div></div>`,
      ],
      [
        'Launchpad',
        `<div id="registration">reported by <a class="person">reedling</a></div><div id="edit-description"><div class="yui3-editable_text-text">${OPENING}</div></div>
        <div class="boardComment"><div class="boardCommentDetails"><a class="person">老张</a></div><div class="comment-text" itemprop="commentText">${REPLY}</div></div>`,
      ],
      [
        'SourceForge',
        `<div id="ticket_content"><a class="username">reedling</a><div id="ticket_content_text"><div class="markdown_content">${OPENING}</div></div></div>
        <div class="discussion-post"><a class="username">老张</a><div class="display_post"><div class="markdown_content">${REPLY}</div></div></div>`,
      ],
      [
        'Trac',
        `<div id="ticket"><table><tr><td headers="h_reporter"><a class="trac-author">reedling</a></td></tr></table><div class="description"><div class="searchable">${OPENING}</div></div></div>
        <div class="change"><a class="trac-author">老张</a><div class="comment searchable">${REPLY}</div></div>`,
      ],
      [
        'Mbin',
        `<aside><a class="user-inline">reedling</a></aside><div class="entry__body"><div class="content">${OPENING}</div></div>
        <blockquote class="entry-comment"><header><a class="user-inline">老张</a></header><div><div class="content">${REPLY}</div></div></blockquote>`,
      ],
      [
        'Codidact',
        `<div><div class="post--body">${OPENING}</div><a class="user-card--link">reedling</a></div><div><div class="post--body">${REPLY}</div><a class="user-card--link">老张</a></div>`,
      ],
      [
        'V2EX',
        `<div class="header"><h1>Bittern</h1><small><a href="/member/reedling">reedling</a></small></div><div class="cell"><div class="topic_content">${OPENING}</div></div>
        <div class="cell"><strong><a href="/member/zhang">老张</a></strong><span title="2022-09-20 09:12:30 +08:00">3 天前</span><div class="reply_content">${REPLY}</div></div>`,
      ],
      [
        'NGA',
        `<table><tr><td><a class="author">reedling</a></td><td><span class="postcontent ubbcode">${OPENING}</span></td></tr></table>
        <table><tr><td><a class="author">老张</a></td><td><span class="postcontent ubbcode">${REPLY}</span></td></tr></table>`,
      ],
      [
        'Tieba',
        `<div><a class="p_author_name">reedling</a><div class="d_post_content">${OPENING}</div></div><div><a class="p_author_name">老张</a><div class="d_post_content">${REPLY}</div></div>`,
      ],
      [
        'Tianya',
        `<div class="atl-menu"><div class="atl-info">楼主：<a uname="reedling">reedling</a></div></div><div class="atl-item"><div class="bbs-content">${OPENING}</div></div>
        <div class="atl-item"><div class="atl-info">作者：<a uname="老张">老张</a></div><div class="bbs-content">${REPLY}</div></div>`,
      ],
      [
        'Lemmy',
        `<div><a class="person-listing">reedling</a><article id="postContent"><div class="md-div">${OPENING}</div></article></div>
        <article><a class="person-listing">老张</a><div class="comment-content"><div class="md-div">${REPLY}</div></div></article>`,
      ],
    ] as [software: string, markup: string, page?: (markup: string) => string][])('%s', (_, markup, page = (whole) => whole) => {
      const posts = postsOf(parse(page(markup)), false).map(({ author, text }) => [author, text.textContent?.trim()]);
      expect(posts).toEqual([['reedling', OPENING], ['老张', REPLY]]);
    });
  });

  test('in a mail archive is one, by whoever stands under its subject', () => {
    const document = parse(`<h1>[reeds] Bittern</h1><b>Ada Reed</b> <a title="[reeds] Bittern">ada at reeds.example</a><br><i>Wed Mar 18 14:22:07 CET 2009</i><ul><li>Next message</li></ul><pre>${LONG}</pre>`);
    expect(postsOf(document, false).map(({ author, text }) => [author, text.textContent])).toEqual([['Ada Reed', LONG]]);
  });

  test('were not written on the day on which their writer joined', () => {
    const profile = '<dl><dt>Joined:</dt><dd>Feb 17, 2003</dd></dl>';
    const post = (no: number) => `<li><div class="author">${profile}<b class="username">reedling</b></div><blockquote id="post_message_${no}">${LONG}</blockquote><i>05-03-2007, 06:22 PM</i></li>`;
    const page = `<!doctype html><title>Bittern</title><ol>${post(1)}${post(2)}</ol>`;
    const document = new DOMParser().parseFromString(page, 'text/html');
    expect(extract(document, 'https://reeds.example/showthread.php?t=1', new Date('2026-01-15')).publishedAt).toBe('2007-05-03');
  });

  test('are none on a page without any', () => {
    expect(postsOf(parse('<main><p>An article.</p></main>'), true)).toEqual([]);
  });
});

describe('the summary of a thread', () => {
  const summaryOf = (...posts: string[]) => {
    const title = 'Why does the reed bend in the wind of March?';
    const document = parse(`<h1>${title}</h1>${posts.map((text, n) => post(n + 1, `writer${n}`, text)).join('')}`);
    return extract(document, 'https://bbs.example.org/thread-1-1-1.html').summary?.text;
  };
  const ASKED = 'Every year the whole bed of it lies down when the first wind comes.';

  test('is of its first post, though an answer says more of what the title is about', () => {
    expect(summaryOf(ASKED, 'The reed does bend in the wind of March because it was cut too early in the year before.')).toBe(ASKED);
  });

  test('is none where its first post has no sentence', () => {
    expect(summaryOf('See above.', LONG)).toBeUndefined();
  });
});
