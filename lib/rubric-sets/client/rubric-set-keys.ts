/** Query keys of sets for interviews. */
export const rubricSetKeys = {
  all: () => ["rubric-sets"] as const,
  list: () => ["rubric-sets", "list"] as const,
  set: (setId: string) => ["rubric-sets", "set", setId] as const,
};
