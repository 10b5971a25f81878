import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import type { SelfMarks } from "@/lib/items/contract";
import { markAttemptOutput } from "@/lib/practice/schema";

/** Sends the learner's own marks of a kept answer. */
export function useMarkAttempt() {
  return useMutation<z.output<typeof markAttemptOutput>, ApiError, { attemptId: string; marks: SelfMarks }>({
    mutationFn: ({ attemptId, marks }) =>
      api.put(`/api/v1/attempts/${attemptId}/self-marks`, { body: { marks }, output: markAttemptOutput }),
  });
}
