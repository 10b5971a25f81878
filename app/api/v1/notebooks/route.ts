import { route } from "@/lib/http/route";
import { createNotebookInput, notebookRef, notebookListOutput } from "@/lib/notebooks/api-schema";
import { BODY_BYTES, READ_LIMITS } from "@/lib/notebooks/route-limits";
import { createNotebook } from "@/lib/notebooks/server/create-notebook";
import { listNotebooks } from "@/lib/notebooks/server/list-notebooks";

export const GET = route({
  access: "public",
  summary: "The authors' notebooks, and the asking learner's own.",
  output: notebookListOutput,
  limits: READ_LIMITS,
  handle: ({ viewer }) => listNotebooks(viewer),
});

export const POST = route({
  access: "learner",
  summary: "Makes a notebook of the asking learner's own.",
  body: createNotebookInput,
  maxBytes: BODY_BYTES,
  output: notebookRef,
  status: 201,
  limits: [
    { name: "notebooks-create", points: 60, seconds: 3_600, by: "learner" },
    { name: "notebooks-create", points: 120, seconds: 3_600, by: "address" },
  ],
  handle: ({ viewer, body, now }) => createNotebook(viewer, body.document, now),
});
