/** Query keys of fair play. */
export const flagKeys = {
  all: () => ["flags"] as const,
  list: (status: string | undefined) => ["flags", status ?? "all"] as const,
};
