import { route } from "@/lib/http/route";
import { importRef, importSummary } from "@/lib/imports/schema";
import { resumeImport } from "@/lib/imports/server/resume-import";

export const PUT = route({
  access: "instructor",
  summary: "Lets an import that failed go on",
  params: importRef,
  output: importSummary,
  limits: [{ name: "resume-import", points: 60, seconds: 3600, by: "account", shared: true }],
  handle: ({ viewer, params }) => resumeImport(viewer, params.importId),
});
