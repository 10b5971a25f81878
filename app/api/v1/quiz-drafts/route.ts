import { route } from "@/lib/http/route";
import { createDraftInput, draftListOutput, draftRef } from "@/lib/quizzes/draft-schema";
import { createDraft } from "@/lib/quizzes/server/create-draft";
import { listDrafts } from "@/lib/quizzes/server/list-drafts";

export const GET = route({
  access: "account",
  summary: "The caller's own quizzes to assign, those changed last first.",
  output: draftListOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listDrafts(viewer),
});

export const POST = route({
  access: "account",
  summary: "Begins a quiz to assign, empty or as a duplicate of one's own.",
  body: createDraftInput,
  output: draftRef,
  status: 201,
  limits: [{ name: "quiz-drafts", points: 60, seconds: 60, by: "account" }],
  handle: ({ viewer, body, now }) => createDraft(viewer, body, now),
});
