import { useQuery } from "@tanstack/react-query";
import { loadItemView } from "@/lib/practice/client/load-item-view";
import { practiceKeys } from "@/lib/practice/client/practice-keys";

/** One view per item and page: it changes only when the learner asks for another try. */
export function useItemView(itemId: string) {
  return useQuery({
    queryKey: practiceKeys.view(itemId),
    queryFn: () => loadItemView(itemId),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: 1,
  });
}
