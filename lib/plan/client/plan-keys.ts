/** Query keys of the plan domain. */
export const planKeys = { today: () => ["plan", "today"] as const };
