/** Query keys of the account domain. */
export const accountKeys = {
  account: () => ["account", "own"] as const,
  sessions: () => ["account", "sessions"] as const,
};
