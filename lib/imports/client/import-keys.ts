/** Query keys of imports. */
export const importKeys = {
  list: () => ["imports", "list"] as const,
  one: (importId: string) => ["imports", "one", importId] as const,
};
