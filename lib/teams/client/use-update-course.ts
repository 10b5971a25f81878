import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { courseRef, type CourseInput } from "@/lib/teams/course-schema";

/** Gives a course another title. */
export function useUpdateCourse(courseId: string) {
  return useTeamChange((body: CourseInput) => api.patch(`/api/v1/courses/${courseId}`, { body, output: courseRef }));
}
