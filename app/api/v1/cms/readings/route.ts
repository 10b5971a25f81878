import { FILE_MAX_BYTES, FILE_TYPES, readFileOutput, readFileQuery } from "@/lib/cms/exchange-schema";
import { readFile } from "@/lib/cms/server/read-file";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Reads a file of items and says of each what comes through; nothing is stored",
  query: readFileQuery,
  fileTypes: FILE_TYPES,
  maxBytes: FILE_MAX_BYTES,
  output: readFileOutput,
  limits: [{ name: "read-file", points: 60, seconds: 600, by: "account", shared: true }],
  handle: ({ viewer, query, bytes }) => readFile(viewer, bytes, query),
});
