import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type * as z from "zod";
import { newId } from "@/lib/core/ids";
import { api, type ApiError } from "@/lib/http/client";
import { interviewRef, type CreateInterviewInput } from "@/lib/interviews/schema";

/** Begins an interview. One intention has one key, so that a second press, or a reply that was lost, begins no second one. */
export function useCreateInterview() {
  const intention = useRef<{ readonly body: string; readonly key: string }>(undefined);
  return useMutation<z.output<typeof interviewRef>, ApiError, CreateInterviewInput>({
    mutationFn: (input) => {
      const body = JSON.stringify(input);
      if (intention.current?.body !== body) intention.current = { body, key: newId() };
      return api.post("/api/v1/interviews", {
        body: input,
        output: interviewRef,
        idempotencyKey: intention.current.key,
      });
    },
  });
}
