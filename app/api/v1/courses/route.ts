import { route } from "@/lib/http/route";
import { courseInput, courseListOutput, courseRef } from "@/lib/teams/course-schema";
import { createCourse } from "@/lib/teams/server/create-course";
import { listCourses } from "@/lib/teams/server/list-courses";

export const GET = route({
  access: "instructor",
  summary: "The caller's own courses.",
  output: courseListOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listCourses(viewer),
});

export const POST = route({
  access: "instructor",
  summary: "Makes a course of the caller's own.",
  body: courseInput,
  output: courseRef,
  status: 201,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "course.create", object: ({ courseId }) => courseId },
  handle: ({ viewer, body, now }) => createCourse(viewer, body, now),
});
