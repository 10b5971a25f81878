import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { assignmentRef, type CreateAssignmentInput } from "@/lib/quizzes/assignment-schema";

/** Makes a quiz and assigns it. */
export function useCreateAssignment() {
  return useMutation<z.output<typeof assignmentRef>, ApiError, CreateAssignmentInput>({
    mutationFn: (body) => api.post("/api/v1/assignments", { body, output: assignmentRef }),
  });
}
