import { useQuery } from "@tanstack/react-query";
import { ApiError } from "@/lib/http/client";
import type { NotebookOutput } from "@/lib/notebooks/api-schema";
import { readDesk } from "@/lib/notebooks/client/desk-store";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";
import { fetchNotebook } from "@/lib/notebooks/client/fetch-notebook";
import { openDesk, type OpenedDesk } from "@/lib/notebooks/desk";

export interface OpenedNotebook extends OpenedDesk {
  readonly notebookId: string;
  /** Whose it is in this browser: the id of an account, or `guest`. */
  readonly owner: string;
  /** What the server said; undefined while it cannot be reached. */
  readonly found: NotebookOutput | undefined;
}

/**
 * A notebook as the page begins with it (`desk.document`): what the account has, merged with what this browser still kept unsent. Without a
 * network what lies here is opened alone.
 */
export function useOpenNotebook(notebookId: string, owner: string) {
  return useQuery({
    queryKey: [...notebookKeys.notebook(notebookId), owner],
    queryFn: async ({ signal }): Promise<OpenedNotebook> => {
      const [found, kept] = await Promise.all([
        fetchNotebook(notebookId, signal).catch((error: unknown) => {
          if (error instanceof ApiError && (error.code === "offline" || error.code === "unavailable")) return error;
          throw error;
        }),
        readDesk(owner, notebookId),
      ]);
      const opened = openDesk(found instanceof ApiError ? undefined : found, kept);
      if (!opened) throw found instanceof ApiError ? found : new ApiError("not-found");
      return { ...opened, notebookId, owner, found: found instanceof ApiError ? undefined : found };
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}
