/** Query keys of the settings domain. */
export const settingsKeys = { own: () => ["settings", "own"] as const };
