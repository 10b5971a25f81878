/** Query keys of the review domain. */
export const reviewKeys = {
  overview: () => ["review", "overview"] as const,
  queue: (isEarly: boolean) => ["review", "queue", isEarly] as const,
  card: (itemId: string, round: string) => ["review", "card", itemId, round] as const,
};
