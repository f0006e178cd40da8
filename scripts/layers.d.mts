import type { Linter } from 'eslint';

/** The linter's rules for the order of dependencies. */
export const layers: Linter.Config[];
