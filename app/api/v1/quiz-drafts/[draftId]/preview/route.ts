import { route } from "@/lib/http/route";
import { draftRef, markPreviewInput, markPreviewOutput, previewOutput } from "@/lib/quizzes/draft-schema";
import { getPreview } from "@/lib/quizzes/server/get-preview";
import { markPreview } from "@/lib/quizzes/server/mark-preview";

export const GET = route({
  access: "account",
  summary: "A quiz of the caller's own as one learner would meet it. Nothing is stored.",
  params: draftRef,
  output: previewOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => getPreview(viewer, params.draftId),
});

export const POST = route({
  access: "account",
  summary: "What the answers of a preview come to. Nothing is stored.",
  params: draftRef,
  body: markPreviewInput,
  output: markPreviewOutput,
  maxBytes: 1024 * 1024,
  limits: [{ name: "quiz-drafts", points: 60, seconds: 60, by: "account" }],
  handle: ({ viewer, params, body }) => markPreview(viewer, params.draftId, body),
});
