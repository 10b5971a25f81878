import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "@/lib/core/locale";
import { api, type ApiError } from "@/lib/http/client";
import { interviewKeys } from "@/lib/interviews/client/interview-keys";
import { forgetWords } from "@/lib/interviews/client/kept-words";
import { interviewOutput, type InterviewOutput, type Said } from "@/lib/interviews/schema";

/** What a candidate does; the server counts the same step once, so that one whose reply was lost is taken again. */
export type InterviewStep =
  | { readonly type: "answer"; readonly line: number; readonly said: Said }
  | { readonly type: "move"; readonly line: number; readonly by: "passed" | "done" }
  | { readonly type: "language"; readonly locale: Locale }
  | { readonly type: "end" };

function send(interviewId: string, step: InterviewStep): Promise<InterviewOutput> {
  const address = `/api/v1/interviews/${interviewId}`;
  const output = interviewOutput;
  switch (step.type) {
    case "answer":
      return api.post(`${address}/answers`, { body: { line: step.line, said: step.said }, output });
    case "move":
      return api.post(`${address}/moves`, { body: { line: step.line, by: step.by }, output });
    case "language":
      return api.put(`${address}/language`, { body: { locale: step.locale }, output });
    case "end":
      return api.put(`${address}/end`, { output });
    default:
      return step satisfies never;
  }
}

const GONE_ON: readonly string[] = ["interview-moved-on", "interview-over"];

/** Takes a step and shows the interview as it stands then; where it had gone on, it is looked at anew. */
export function useTakeStep(interviewId: string) {
  const client = useQueryClient();
  const queryKey = interviewKeys.interview(interviewId);
  return useMutation<InterviewOutput, ApiError, InterviewStep>({
    mutationFn: (step) => send(interviewId, step),
    // Offline it fails at once and says so, in place of waiting unseen.
    networkMode: "always",
    onSuccess: (interview, step) => {
      // First, for whoever shows the next line looks whether words to the last one were left behind.
      if (step.type === "end") forgetWords(interviewId);
      else if (step.type !== "language") forgetWords(interviewId, step.line);
      client.setQueryData(queryKey, interview);
    },
    onError: (error) => {
      if (GONE_ON.includes(error.code)) void client.invalidateQueries({ queryKey });
    },
  });
}
