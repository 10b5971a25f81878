import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type * as z from "zod";
import { newId } from "@/lib/core/ids";
import { api, type ApiError } from "@/lib/http/client";
import { sessionRef, type CreateQuizInput } from "@/lib/quizzes/schema";

/** Makes and begins a quiz. One intention has one key, so that a second press, or a reply that was lost, makes no second quiz. */
export function useCreateQuiz() {
  const intention = useRef<{ readonly body: string; readonly key: string }>(undefined);
  return useMutation<z.output<typeof sessionRef>, ApiError, CreateQuizInput>({
    mutationFn: (input) => {
      const body = JSON.stringify(input);
      if (intention.current?.body !== body) intention.current = { body, key: newId() };
      return api.post("/api/v1/quizzes", { body: input, output: sessionRef, idempotencyKey: intention.current.key });
    },
  });
}
