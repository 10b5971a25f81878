import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { interviewKeys } from "@/lib/interviews/client/interview-keys";
import { setsOutput } from "@/lib/interviews/schema";

/** Instructors' sets that one may be asked by; none for a guest. */
export function useInterviewSets() {
  return useQuery({
    queryKey: interviewKeys.sets(),
    queryFn: ({ signal }) => api.get("/api/v1/interview-sets", { output: setsOutput, signal }),
  });
}
