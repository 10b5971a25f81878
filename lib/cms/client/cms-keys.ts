/** Query keys of the editor. */
export const cmsKeys = {
  all: () => ["cms"] as const,
  item: (itemId: string) => ["cms", "item", itemId] as const,
  revision: (itemId: string, number: number) => ["cms", "revision", itemId, number] as const,
  check: (itemId: string, document: unknown) => ["cms", "check", itemId, document] as const,
  queue: () => ["cms", "queue"] as const,
  bank: (query: object) => ["cms", "bank", query] as const,
  bankFacets: () => ["cms", "bank-facets"] as const,
  uses: (itemId: string) => ["cms", "uses", itemId] as const,
};
