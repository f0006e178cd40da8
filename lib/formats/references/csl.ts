/** What is known of a work in the terms of CSL-JSON (CSL 1.0.2, csl-data.json): the one model that every form of a reference is made from. */

/** The types of CSL that a clipping can be. */
export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-newspaper'
  | 'book'
  | 'document'
  | 'entry-encyclopedia'
  | 'graphic'
  | 'motion_picture'
  | 'paper-conference'
  | 'post'
  | 'post-weblog'
  | 'software'
  | 'thesis'
  | 'webpage';

/** A person whose family name is known, or a name that is best left whole. */
export type CslName =
  | { family: string; given: string; 'non-dropping-particle'?: string; suffix?: string }
  | { literal: string };

/** As precise as it is known. */
export type CslDate = { 'date-parts': [[year: number, month?: number, day?: number]] };

export type CslWork = {
  type: CslType;
  title: string;
  author?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  'container-title'?: string;
  volume?: string;
  issue?: string;
  /** With a hyphen between first and last. */
  page?: string;
  publisher?: string;
  /** Where the work was found, which says nothing of who published it. */
  source?: string;
  genre?: string;
  number?: string;
  archive?: string;
  archive_location?: string;
  DOI?: string;
  ISBN?: string;
  PMID?: string;
  URL?: string;
  language?: string;
  abstract?: string;
  keyword?: string;
};

/** A work with the key by which it is cited. */
export type CslItem = { id: string } & CslWork;
