import { previewItemInput, previewItemOutput } from "@/lib/authoring/schema";
import { previewItem } from "@/lib/authoring/server/preview-item";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Shows an author an unsaved item as a learner would see it, and what the linter says",
  body: previewItemInput,
  output: previewItemOutput,
  maxBytes: 64 * 1024,
  limits: [{ name: "item-previews", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, body }) => previewItem(viewer, body.document, body.seed),
});
