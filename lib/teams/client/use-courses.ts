import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { courseListOutput } from "@/lib/teams/course-schema";

/** One’s own courses. */
export function useCourses() {
  return useQuery({
    queryKey: teamKeys.courses(),
    queryFn: ({ signal }) => api.get("/api/v1/courses", { output: courseListOutput, signal }),
    staleTime: 0,
  });
}
