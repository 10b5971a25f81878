import { checkInput, checkOutput } from "@/lib/cms/schema";
import { checkDocument } from "@/lib/cms/server/check-document";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "The content linter over an unsaved item, the bank around it included; nothing is kept",
  body: checkInput,
  output: checkOutput,
  limits: [{ name: "check-document", points: 120, seconds: 60, by: "account" }],
  handle: ({ viewer, body, now }) => checkDocument(viewer, body.itemId, body.document, now),
});
