import { route } from "@/lib/http/route";
import { interviewRef, savedOutput, saveNotesInput } from "@/lib/interviews/schema";
import { saveNotes } from "@/lib/interviews/server/save-notes";

export const PUT = route({
  access: "learner",
  summary: "Keeps the learner's own notes of a mock interview; they are never marked.",
  params: interviewRef,
  body: saveNotesInput,
  output: savedOutput,
  limits: [
    { name: "interview-save", points: 240, seconds: 60, by: "learner" },
    { name: "interview-save", points: 20_000, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, params, body }) => saveNotes(viewer, params.interviewId, body),
});
