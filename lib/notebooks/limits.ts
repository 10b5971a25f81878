/** Of a request that carries a notebook, and of a file that is read. */
export const MAX_BYTES = 12_000_000;
/** Of the outputs of one cell and of a notebook, in characters of their JSON. */
export const MAX_CELL_OUTPUT = 1_000_000;
export const MAX_OUTPUTS = 10_000_000;

/** What one learner may keep: notebooks of his own, and characters of JSON of one document. A guest is deleted when he stays away. */
export const ROOM = {
  guest: { own: 5, document: 2_000_000 },
  account: { own: 200, document: MAX_BYTES },
} as const;

/** Links of one notebook that are open at once. */
export const MAX_SHARES = 20;
