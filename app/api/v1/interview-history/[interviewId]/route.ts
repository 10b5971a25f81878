import { route } from "@/lib/http/route";
import { deleteOutput } from "@/lib/interviews/history-schema";
import { interviewRef } from "@/lib/interviews/schema";
import { deleteInterview } from "@/lib/interviews/server/delete-interview";

export const DELETE = route({
  access: "learner",
  summary: "Deletes one's own mock interview with everything that was said in it.",
  params: interviewRef,
  output: deleteOutput,
  limits: [{ name: "interview-delete", points: 120, seconds: 3600, by: "learner", shared: true }],
  audit: { action: "interview.delete", object: ({ interviewId }) => interviewId },
  handle: ({ viewer, params }) => deleteInterview(viewer, params.interviewId),
});
