import * as z from "zod";
import { itemId, revisionRef, saveRevisionInput } from "@/lib/cms/schema";
import { saveRevision } from "@/lib/cms/server/save-revision";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Makes a revision of the caller's draft",
  params: z.strictObject({ itemId }),
  body: saveRevisionInput,
  output: revisionRef,
  status: 201,
  limits: [{ name: "save-revision", points: 600, seconds: 3600, by: "account", shared: true }],
  audit: {
    action: "revision.save",
    object: ({ revisionId }) => revisionId,
    after: ({ number, status }) => ({ number, status }),
  },
  handle: ({ viewer, params, body, now }) => saveRevision(viewer, params.itemId, body, now),
});
