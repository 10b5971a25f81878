/** Of a request that carries a notebook, and of a file that is read. */
export const MAX_BYTES = 12_000_000;
/** Of the outputs of one cell and of a notebook, in characters of their JSON. */
export const MAX_CELL_OUTPUT = 1_000_000;
export const MAX_OUTPUTS = 10_000_000;
/** How deep values may be nested in a document: what walks it calls itself once for each level. */
export const LEVELS = 100;

/**
 * What one learner may keep: notebooks of his own; characters of one document, of all, and of the histories of all. A guest goes when he
 * stays away.
 */
export const ROOM = {
  guest: { own: 5, document: 2_000_000, all: 10_000_000, history: 10_000_000 },
  account: { own: 200, document: MAX_BYTES, all: 200_000_000, history: 200_000_000 },
} as const;
