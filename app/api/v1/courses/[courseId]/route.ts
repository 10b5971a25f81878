import { route } from "@/lib/http/route";
import { courseInput, courseOutput, courseRef } from "@/lib/teams/course-schema";
import { getCourse } from "@/lib/teams/server/get-course";
import { updateCourse } from "@/lib/teams/server/update-course";

export const GET = route({
  access: "instructor",
  summary: "A course with its teams.",
  params: courseRef,
  output: courseOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => getCourse(viewer, params.courseId),
});

export const PATCH = route({
  access: "instructor",
  summary: "Gives a course another title.",
  params: courseRef,
  body: courseInput,
  output: courseRef,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "course.rename", object: ({ courseId }) => courseId },
  handle: ({ viewer, params, body }) => updateCourse(viewer, params.courseId, body),
});
