import { readByline, readVenue, type Byline } from './byline';
import { namesIn } from './names';

/** What a title line says. */
export type Heading = Byline & {
  /** The title, and where there are two `Translated title · Original title`: either is what the reader may look for. */
  title: string;
  /** Whose language the page is in: the original title where there is one. */
  original: string;
  /** The line is marked as a title (brackets, category, quotes), however long it is. */
  marked: boolean;
  /** What a repository says of itself behind its name. */
  description?: string;
  category?: string;
  read?: true;
};

const LEAD = /^(?:[✅☑✔]\uFE0F?\s*|#{1,6}\s+|[-*+•·]\s+(?:\[[ xX]\]\s+)?)+/u;
const CATEGORY = /^\[([A-Z]{2})\]\s*(?=[《【“"])/;
const TRANSLATION = /^【([^【】]+)】\s*/;

/** Titles between marks, from the surest form to the least sure, each with what stands behind it. */
const MARKED_TITLES: readonly RegExp[] = [
  /^《(?<title>[^《》]+)》(?<rest>.*)$/u,
  // One of the two marks was lost.
  /^(?<title>[^《》]+)》(?<rest>[^《》]*)$/u,
  /^《(?<title>[^《》]+)(?<rest>)$/u,
  /^[“"](?<title>[^“”"]+)[”"](?<rest>.*)$/u,
  /^[’‘'](?<title>.+?)['’](?=\s|$)(?<rest>.*)$/u,
];

/** Whether a line is a title wherever it stands in its block: `[LG]《Title》…`. */
export function isCatalogued(line: string): boolean {
  return CATEGORY.test(line.replace(LEAD, ''));
}

/** Reads a title line. Whatever form it has, no word of it is lost: what is not understood stays in the title. */
export function readHeading(line: string): Heading {
  const lead = LEAD.exec(line)?.[0] ?? '';
  const body = line.slice(lead.length);
  const category = CATEGORY.exec(body);
  const named = body.slice(category?.[0].length ?? 0);
  const translation = TRANSLATION.exec(named);
  const work = readWork(named.slice(translation?.[0].length ?? 0));
  const title = [translation?.[1]?.trim(), work.title].filter(Boolean).join(' · ');
  return {
    ...work,
    title,
    original: work.title || title,
    marked: work.marked || translation !== null,
    ...(category?.[1] && { category: category[1] }),
    ...(/[✅☑✔]|\[x\]/iu.test(lead) && { read: true }),
  };
}

type Work = Byline & { title: string; marked: boolean; description?: string };

function readWork(text: string): Work {
  for (const form of MARKED_TITLES) {
    const { title, rest } = form.exec(text)?.groups ?? {};
    const byline = title === undefined ? undefined : readByline(rest ?? '');
    if (title && byline) return { ...byline, ...readTitle(title.trim(), /^[’‘']/.test(text)), marked: true };
  }
  return { title: text.trim(), marked: false };
}

/** What stands inside the marks: `Title | by Author`, `Title(NeurIPS 2020 Tutorial)`, `repository - what it is`. */
function readTitle(text: string, isRepository: boolean): Omit<Work, 'marked'> {
  const signed = /^(.*\S)\s+\|\s+by\s+(.+)$/.exec(text);
  const authors = namesIn(signed?.[2] ?? '');
  if (signed?.[1] && authors) return { title: signed[1], authors };
  const described = isRepository ? /^(\S.*?)-? - (.+)$/.exec(text) : null;
  if (described?.[1] && described[2]) return { title: described[1].trim(), description: described[2].trim() };
  return { title: text, ...readVenue(/[(（]([^()（）]+)[)）]$/.exec(text)?.[1] ?? '') };
}
