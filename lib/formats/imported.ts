import type { Body, Clip } from '../clip/clip';

/**
 * What an importer of loose text gives: a clipping without what only the library can know (`id`, `key` and times are
 * set when it is stored).
 */
export type ImportedClip = Omit<Clip, 'id' | 'key' | 'clippedAt' | 'updatedAt' | 'trashedAt' | 'origin'> & { body?: Body };
