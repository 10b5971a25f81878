/** Query keys of the statistics of items. */
export const statisticsKeys = {
  list: () => ["item-statistics"] as const,
  item: (itemId: string) => ["item-statistics", itemId] as const,
};
