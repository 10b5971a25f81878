import * as z from "zod";
import { revisionRef, stepInput } from "@/lib/cms/schema";
import { moveRevision } from "@/lib/cms/server/move-revision";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Moves a revision one step on: to review, back, approved, published, dropped",
  params: z.strictObject({ revisionId: z.uuid() }),
  body: stepInput,
  output: revisionRef,
  // Two hundred pairs of an exercise in code.
  maxBytes: 2 * 1024 * 1024,
  limits: [{ name: "move-revision", points: 600, seconds: 3600, by: "account", shared: true }],
  audit: {
    action: "revision.step",
    object: ({ revisionId }) => revisionId,
    after: ({ number, status }) => ({ number, status }),
  },
  handle: ({ viewer, params, body, now }) => moveRevision(viewer, params.revisionId, body, now),
});
