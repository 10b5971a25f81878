import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { courseRef, type CourseInput } from "@/lib/teams/course-schema";

/** Makes a course. */
export function useCreateCourse() {
  return useTeamChange((body: CourseInput) => api.post("/api/v1/courses", { body, output: courseRef }));
}
