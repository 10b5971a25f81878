import { route } from "@/lib/http/route";
import { createShareInput, notebookRef, share, shareListOutput } from "@/lib/notebooks/api-schema";
import { READ_LIMITS, WRITE_LIMITS } from "@/lib/notebooks/route-limits";
import { createShare } from "@/lib/notebooks/server/create-share";
import { listShares } from "@/lib/notebooks/server/list-shares";

export const GET = route({
  access: "account",
  summary: "The links by which teams read the asking learner's notebook.",
  params: notebookRef,
  output: shareListOutput,
  limits: READ_LIMITS,
  handle: ({ viewer, params }) => listShares(viewer, params.notebookId),
});

export const POST = route({
  access: "account",
  summary: "Makes the link by which a team reads the asking learner's notebook.",
  params: notebookRef,
  body: createShareInput,
  output: share,
  status: 201,
  limits: WRITE_LIMITS,
  handle: ({ viewer, params, body, now }) => createShare(viewer, params.notebookId, body.teamId, now),
});
