import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { courseTeamRef, type AddTeamInput } from "@/lib/teams/course-schema";

/** Puts a team into a course, one that there is or a new one. */
export function useAddCourseTeam(courseId: string) {
  return useTeamChange((body: AddTeamInput) =>
    api.post(`/api/v1/courses/${courseId}/teams`, { body, output: courseTeamRef }),
  );
}
