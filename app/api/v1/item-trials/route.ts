import { tryItemInput, tryItemOutput } from "@/lib/authoring/schema";
import { tryItem } from "@/lib/authoring/server/try-item";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Marks an author's answer to an unsaved item; nothing is kept",
  body: tryItemInput,
  output: tryItemOutput,
  maxBytes: 96 * 1024,
  limits: [{ name: "item-trials", points: 120, seconds: 60, by: "account" }],
  handle: ({ viewer, body }) => tryItem(viewer, body.document, body.seed, body.answer),
});
