import { route } from "@/lib/http/route";
import { courseTeamRef } from "@/lib/teams/course-schema";
import { removeCourseTeam } from "@/lib/teams/server/remove-course-team";

export const DELETE = route({
  access: "account",
  summary: "Takes a team out of a course, by the course's owner or an owner of the team.",
  params: courseTeamRef,
  output: courseTeamRef,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "course.remove",
    object: ({ courseId }) => courseId,
    before: ({ teamId }) => ({ teamId }),
  },
  handle: ({ viewer, params }) => removeCourseTeam(viewer, params.courseId, params.teamId),
});
