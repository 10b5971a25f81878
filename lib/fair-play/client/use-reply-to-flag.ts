import { useMutation } from "@tanstack/react-query";
import { replyOutput } from "@/lib/fair-play/schema";
import { api } from "@/lib/http/client";

/** Answers a decision of fair play about oneself. */
export function useReplyToFlag(flagId: string) {
  return useMutation({
    mutationFn: (text: string) =>
      api.put(`/api/v1/fair-play/flags/${flagId}/reply`, { body: { text }, output: replyOutput }),
  });
}
