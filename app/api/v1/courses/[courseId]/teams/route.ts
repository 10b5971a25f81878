import { route } from "@/lib/http/route";
import { addTeamInput, courseRef, courseTeamRef } from "@/lib/teams/course-schema";
import { addCourseTeam } from "@/lib/teams/server/add-course-team";

export const POST = route({
  access: "instructor",
  summary: "Puts a team that the caller owns or coaches into his course, or makes a new one in it.",
  params: courseRef,
  body: addTeamInput,
  output: courseTeamRef,
  status: 201,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "course.add",
    object: ({ courseId }) => courseId,
    after: ({ teamId }) => ({ teamId }),
  },
  handle: ({ viewer, params, body, now }) => addCourseTeam(viewer, params.courseId, body, now),
});
