import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/session';

/** What `npm run bench --` can be told. */
export type Options = {
  /** How many clippings. */
  size: number;
  /** Bytes of a body, about; 0 for a library without bodies. */
  bodyBytes: number;
  browsers: BrowserName[];
  /** Rounds of each cold figure. */
  rounds: number;
  /** Only searching is measured. */
  searchOnly: boolean;
  /** The scan and MiniSearch are measured too. */
  peers: boolean;
  /** A built extension other than this one, for a comparison with an older one. */
  build?: string | undefined;
  /** Where the filled profile is kept, else under `.cache/bench`. */
  profile?: string | undefined;
  /** Where the figures are written. */
  json?: string | undefined;
};

const BODY = 10_000;

/** A million bodies are ten gigabytes: beyond this there are none unless they are asked for. */
const MOST_BODIES = 100_000;

/** Beyond this Firefox is measured only when it is asked for: filling takes it long. */
const MOST_FIREFOX = 10_000;

export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '10000' },
      bodies: { type: 'string' },
      browsers: { type: 'string' },
      rounds: { type: 'string', default: '9' },
      search: { type: 'boolean', default: false },
      'no-peers': { type: 'boolean', default: false },
      build: { type: 'string' },
      profile: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const size = Number(values.size);
  const { build, profile, json } = values;
  return {
    size,
    bodyBytes: Number(values.bodies ?? (size <= MOST_BODIES ? BODY : 0)),
    browsers: (values.browsers?.split(',') as BrowserName[] | undefined) ?? (size <= MOST_FIREFOX ? ['chromium', 'firefox'] : ['chromium']),
    rounds: Number(values.rounds),
    searchOnly: values.search,
    peers: !values['no-peers'],
    build,
    profile,
    json,
  };
}
