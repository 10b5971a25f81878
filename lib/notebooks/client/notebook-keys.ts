/** Query keys of notebooks. */
export const notebookKeys = {
  all: () => ["notebooks"] as const,
  list: () => ["notebooks", "list"] as const,
  notebook: (notebookId: string) => ["notebooks", "notebook", notebookId] as const,
  versions: (notebookId: string) => ["notebooks", "versions", notebookId] as const,
  version: (notebookId: string, version: number) => ["notebooks", "versions", notebookId, version] as const,
  shares: (notebookId: string) => ["notebooks", "shares", notebookId] as const,
  shared: (shareId: string) => ["notebooks", "shared", shareId] as const,
};
