import * as z from "zod";
import { resolveCommentInput, revisionComment } from "@/lib/cms/schema";
import { resolveComment } from "@/lib/cms/server/resolve-comment";
import { route } from "@/lib/http/route";

export const PATCH = route({
  access: "instructor",
  summary: "Closes a comment, or opens it again",
  params: z.strictObject({ commentId: z.uuid() }),
  body: resolveCommentInput,
  output: revisionComment,
  limits: [{ name: "revision-comments", points: 600, seconds: 3600, by: "account" }],
  handle: ({ viewer, params, body, now }) => resolveComment(viewer, params.commentId, body.resolved, now),
});
