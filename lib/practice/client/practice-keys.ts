/** Query keys of the practice domain. */
export const practiceKeys = {
  view: (itemId: string) => ["practice", "view", itemId] as const,
};
