import * as v from 'valibot';
import type { Clip, FullClip } from './clip';
import { clipSchema, fullClipSchema } from './schema';

/** What can be wrong with a field. `malformed`: no date, no address, no word of the list that it should be. */
export type Flaw = 'missing' | 'wrong-type' | 'too-long' | 'malformed';

/**
 * Why one clipping of a file cannot come in: which field (`links.0.url`, empty for the whole) and how. `twice` where another
 * has its value, `of-another` where the value belongs to another page.
 */
export type Unfit = { field: string; flaw: Flaw | 'twice' | 'of-another' };

/** A value that is not what it should be: where (`links.0.url`, empty for the whole) and how. */
export class InvalidClip extends Error {
  override name = 'InvalidClip';

  constructor(
    readonly path: string,
    readonly flaw: Flaw,
  ) {
    super(`${path || 'the whole'} is ${flaw}`);
  }
}

function flawOf(issue: v.BaseIssue<unknown>): Flaw {
  if (issue.type === 'max_length') return 'too-long';
  if (issue.received === 'undefined') return 'missing';
  const isType = issue.kind === 'schema' && issue.type !== 'picklist' && issue.type !== 'literal';
  return isType ? 'wrong-type' : 'malformed';
}

/** The value as the schema rebuilds it. Throws `InvalidClip` at the first thing that is wrong. */
export function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new InvalidClip(v.getDotPath(issue) ?? '', flawOf(issue));
}

/** A clipping from outside, rebuilt (see `schema.ts`). Throws `InvalidClip`. */
export const parseClip = (value: unknown): Clip => parse(clipSchema, value);

/** A clipping with its body, rebuilt. Throws `InvalidClip`. */
export const parseFullClip = (value: unknown): FullClip => parse(fullClipSchema, value);
