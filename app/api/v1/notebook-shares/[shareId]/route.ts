import { route } from "@/lib/http/route";
import { sharedNotebookOutput, sharedRef } from "@/lib/notebooks/api-schema";
import { READ_LIMITS } from "@/lib/notebooks/route-limits";
import { getSharedNotebook } from "@/lib/notebooks/server/get-shared-notebook";

export const GET = route({
  access: "account",
  summary: "A notebook that a team-mate shares, to be read.",
  params: sharedRef,
  output: sharedNotebookOutput,
  limits: READ_LIMITS,
  handle: ({ viewer, params }) => getSharedNotebook(viewer, params.shareId),
});
