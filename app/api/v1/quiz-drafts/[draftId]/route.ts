import { route } from "@/lib/http/route";
import { draftOutput, draftRef, saveDraftInput, saveDraftOutput } from "@/lib/quizzes/draft-schema";
import { deleteDraft } from "@/lib/quizzes/server/delete-draft";
import { getDraft } from "@/lib/quizzes/server/get-draft";
import { saveDraft } from "@/lib/quizzes/server/save-draft";

export const GET = route({
  access: "account",
  summary: "A quiz of the caller's own, with what was assigned from it.",
  params: draftRef,
  output: draftOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => getDraft(viewer, params.draftId),
});

export const PUT = route({
  access: "account",
  summary: "Keeps a quiz as its maker has it now; what another tab saved meanwhile is not overwritten.",
  params: draftRef,
  body: saveDraftInput,
  output: saveDraftOutput,
  limits: [{ name: "quiz-draft-save", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, body, now }) => saveDraft(viewer, params.draftId, body, now),
});

export const DELETE = route({
  access: "account",
  summary: "Deletes a quiz of the caller's own that was never assigned.",
  params: draftRef,
  output: draftRef,
  limits: [{ name: "quiz-drafts", points: 60, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => deleteDraft(viewer, params.draftId),
});
