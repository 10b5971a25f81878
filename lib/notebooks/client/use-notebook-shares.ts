import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { share, shareListOutput, shareRef } from "@/lib/notebooks/api-schema";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";

/** The open links of a notebook, one for each team. */
export function useNotebookShares(notebookId: string) {
  return useQuery({
    queryKey: notebookKeys.shares(notebookId),
    queryFn: ({ signal }) => api.get(`/api/v1/notebooks/${notebookId}/shares`, { output: shareListOutput, signal }),
    staleTime: 0,
  });
}

/** Makes the link for a team, or gives the one that is there; the page's address is `/notebooks/shared/<shareId>`. */
export function useCreateNotebookShare(notebookId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (teamId: string) =>
      api.post(`/api/v1/notebooks/${notebookId}/shares`, { body: { teamId }, output: share }),
    onSettled: () => client.invalidateQueries({ queryKey: notebookKeys.shares(notebookId) }),
  });
}

/** Ends a link. */
export function useRevokeNotebookShare(notebookId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (shareId: string) =>
      api.delete(`/api/v1/notebooks/${notebookId}/shares/${shareId}`, { output: shareRef }),
    onSettled: () => client.invalidateQueries({ queryKey: notebookKeys.shares(notebookId) }),
  });
}
