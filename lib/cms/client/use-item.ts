import { useQuery } from "@tanstack/react-query";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { editedItem, type EditedItem } from "@/lib/cms/schema";
import { api, type ApiError } from "@/lib/http/client";

export const fetchItem = (itemId: string, signal?: AbortSignal): Promise<EditedItem> =>
  api.get(`/api/v1/cms/items/${encodeURIComponent(itemId)}`, { output: editedItem, ...(signal && { signal }) });

/** An item with its history, one's own draft of it and who else works on it; read anew whenever one comes back to the page. */
export function useItem(itemId: string) {
  return useQuery<EditedItem, ApiError>({
    queryKey: cmsKeys.item(itemId),
    queryFn: ({ signal }) => fetchItem(itemId, signal),
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });
}
