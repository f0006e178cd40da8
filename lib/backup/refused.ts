/**
 * Why a file is no backup that can be trusted.
 * - `empty`: not one byte.
 * - `not-a-backup`: something else.
 * - `newer-version`: of a format that a later Commonplace wrote.
 * - `changed`: a backup that another program laid out anew (line ends, indentation, byte order mark), so that neither
 *   its lines nor its checksum can be relied on.
 * - `truncated`: the end is missing.
 * - `damaged`: the checksum, the count or the layout is not what was written.
 * - `line-too-long`: a line beyond what any clipping can be.
 */
export type RefusalReason =
  | 'empty'
  | 'not-a-backup'
  | 'newer-version'
  | 'changed'
  | 'truncated'
  | 'damaged'
  | 'line-too-long';

/** A file turned away as a whole, and the line, from 1, where that was seen. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';

  constructor(
    readonly reason: RefusalReason,
    readonly line: number,
    options?: ErrorOptions,
  ) {
    super(`${reason} at line ${line}`, options);
  }
}
