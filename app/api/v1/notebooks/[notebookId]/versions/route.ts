import { route } from "@/lib/http/route";
import { notebookRef, versionListOutput } from "@/lib/notebooks/api-schema";
import { READ_LIMITS } from "@/lib/notebooks/route-limits";
import { listVersions } from "@/lib/notebooks/server/list-versions";

export const GET = route({
  access: "public",
  summary: "The history of the asking learner's notebook.",
  params: notebookRef,
  output: versionListOutput,
  limits: READ_LIMITS,
  handle: ({ viewer, params }) => listVersions(viewer, params.notebookId),
});
