import { route } from "@/lib/http/route";
import { courseRef } from "@/lib/teams/course-schema";
import { archiveInput } from "@/lib/teams/schema";
import { archiveCourse } from "@/lib/teams/server/archive-course";

export const PUT = route({
  access: "instructor",
  summary: "Archives a course or brings it back.",
  params: courseRef,
  body: archiveInput,
  output: courseRef.extend(archiveInput.shape),
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "course.archive",
    object: ({ courseId }) => courseId,
    after: ({ archived }) => ({ archived }),
  },
  handle: ({ viewer, params, body, now }) => archiveCourse(viewer, params.courseId, body.archived, now),
});
