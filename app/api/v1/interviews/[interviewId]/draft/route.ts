import { route } from "@/lib/http/route";
import { interviewRef, saveDraftInput, savedOutput } from "@/lib/interviews/schema";
import { saveDraft } from "@/lib/interviews/server/save-draft";

export const PUT = route({
  access: "learner",
  summary: "Keeps what is being written to the line that waits; it counts as said when time is up.",
  params: interviewRef,
  body: saveDraftInput,
  output: savedOutput,
  limits: [
    { name: "interview-save", points: 240, seconds: 60, by: "learner" },
    { name: "interview-save", points: 20_000, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, params, body }) => saveDraft(viewer, params.interviewId, body),
});
