import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import type * as z from "zod";
import { courseTeamRef } from "@/lib/teams/course-schema";

type CourseTeam = z.output<typeof courseTeamRef>;

/** Takes a team out of a course. */
export function useRemoveCourseTeam() {
  return useTeamChange(({ courseId, teamId }: CourseTeam) =>
    api.delete(`/api/v1/courses/${courseId}/teams/${teamId}`, { output: courseTeamRef }),
  );
}
