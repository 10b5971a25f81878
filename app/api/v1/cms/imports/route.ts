import { route } from "@/lib/http/route";
import { IMPORT_MAX_BYTES, importRef, importsOutput, startImportInput } from "@/lib/imports/schema";
import { listImports } from "@/lib/imports/server/list-imports";
import { startImport } from "@/lib/imports/server/start-import";
import * as z from "zod";

export const GET = route({
  access: "instructor",
  summary: "The caller's own imports, the newest first, with how far each has come",
  output: importsOutput,
  handle: ({ viewer }) => listImports(viewer),
});

export const POST = route({
  access: "instructor",
  summary: "Has drafts made of the items that were taken of a file, in the background",
  body: startImportInput,
  maxBytes: IMPORT_MAX_BYTES,
  output: importRef.extend({ items: z.int() }),
  status: 202,
  idempotency: "stored",
  limits: [{ name: "start-import", points: 60, seconds: 3600, by: "account", shared: true }],
  audit: { action: "bank.import", object: ({ importId }) => importId, after: ({ items }) => ({ items }) },
  handle: ({ viewer, body, now }) => startImport(viewer, body, now),
});
