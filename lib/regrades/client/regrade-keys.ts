/** Query keys of the regrades domain. */
export const regradeKeys = {
  item: (itemId: string) => ["regrades", itemId] as const,
};
