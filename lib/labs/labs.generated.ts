// Written by `npm run generate` from the folders beside it. Do not edit.

export const labs = {} as const;
