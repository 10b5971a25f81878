import { route } from "@/lib/http/route";
import { versionOutput, versionRef } from "@/lib/notebooks/api-schema";
import { READ_LIMITS } from "@/lib/notebooks/route-limits";
import { getVersion } from "@/lib/notebooks/server/get-version";

export const GET = route({
  access: "public",
  summary: "One version of the asking learner's notebook.",
  params: versionRef,
  output: versionOutput,
  limits: READ_LIMITS,
  handle: ({ viewer, params }) => getVersion(viewer, params.notebookId, params.version),
});
