import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { courseOutput } from "@/lib/teams/course-schema";

/** A course with its teams. */
export function useCourse(courseId: string) {
  return useQuery({
    queryKey: teamKeys.course(courseId),
    queryFn: ({ signal }) => api.get(`/api/v1/courses/${courseId}`, { output: courseOutput, signal }),
    staleTime: 0,
  });
}
