import { route } from "@/lib/http/route";
import { notebookOutput, notebookRef, saveNotebookInput, saveNotebookOutput } from "@/lib/notebooks/api-schema";
import { BODY_BYTES, READ_LIMITS, WRITE_LIMITS } from "@/lib/notebooks/route-limits";
import { deleteNotebook } from "@/lib/notebooks/server/delete-notebook";
import { getNotebook } from "@/lib/notebooks/server/get-notebook";
import { saveNotebook } from "@/lib/notebooks/server/save-notebook";

export const GET = route({
  access: "public",
  summary: "A notebook: its author's document, and the asking learner's.",
  params: notebookRef,
  output: notebookOutput,
  limits: READ_LIMITS,
  handle: ({ viewer, params }) => getNotebook(viewer, params.notebookId),
});

export const PUT = route({
  access: "learner",
  summary: "Saves the asking learner's document, where nothing newer is there.",
  params: notebookRef,
  body: saveNotebookInput,
  maxBytes: BODY_BYTES,
  output: saveNotebookOutput,
  limits: WRITE_LIMITS,
  handle: ({ viewer, params, body, now }) => saveNotebook(viewer, params.notebookId, body, now),
});

export const DELETE = route({
  access: "learner",
  summary: "Deletes a notebook of the asking learner's own, or his copy of an author's.",
  params: notebookRef,
  output: notebookRef,
  limits: WRITE_LIMITS,
  handle: ({ viewer, params, now }) => deleteNotebook(viewer, params.notebookId, now),
});
