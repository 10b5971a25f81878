import { useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { commentInput, resolveCommentInput, revisionComment } from "@/lib/cms/schema";
import { api, type ApiError } from "@/lib/http/client";

type Comment = z.output<typeof revisionComment>;

/** Says something about a revision, or about one field of it. */
export function useAddComment(itemId: string, revisionId: string) {
  const onSuccess = useReadAnew(itemId);
  return useMutation<Comment, ApiError, z.input<typeof commentInput>>({
    mutationFn: (body) => api.post(`/api/v1/cms/revisions/${revisionId}/comments`, { body, output: revisionComment }),
    onSuccess,
  });
}

interface Resolution extends z.input<typeof resolveCommentInput> {
  readonly commentId: string;
}

/** Closes a comment, or opens it again. */
export function useResolveComment(itemId: string) {
  const onSuccess = useReadAnew(itemId);
  return useMutation<Comment, ApiError, Resolution>({
    mutationFn: ({ commentId, resolved }) =>
      api.patch(`/api/v1/cms/comments/${commentId}`, { body: { resolved }, output: revisionComment }),
    onSuccess,
  });
}

function useReadAnew(itemId: string) {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["cms", "revision", itemId] }),
      queries.invalidateQueries({ queryKey: cmsKeys.item(itemId) }),
    ]);
  };
}
