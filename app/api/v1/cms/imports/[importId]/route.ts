import { route } from "@/lib/http/route";
import { importOutput, importRef } from "@/lib/imports/schema";
import { requireImport } from "@/lib/imports/server/require-import";

export const GET = route({
  access: "instructor",
  summary: "One of the caller's own imports, with what became of each item",
  params: importRef,
  output: importOutput,
  handle: ({ viewer, params }) => requireImport(viewer, params.importId),
});
