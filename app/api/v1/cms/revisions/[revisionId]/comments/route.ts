import * as z from "zod";
import { commentInput, revisionComment } from "@/lib/cms/schema";
import { createComment } from "@/lib/cms/server/create-comment";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Says something about a revision, or about one field of it",
  params: z.strictObject({ revisionId: z.uuid() }),
  body: commentInput,
  output: revisionComment,
  status: 201,
  limits: [{ name: "revision-comments", points: 600, seconds: 3600, by: "account" }],
  handle: ({ viewer, params, body, now }) => createComment(viewer, params.revisionId, body, now),
});
