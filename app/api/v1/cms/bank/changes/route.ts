import { bulkInput, bulkOutput } from "@/lib/cms/bank-schema";
import { changeMany } from "@/lib/cms/server/change-many";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary:
    "Does one thing to several items: a tag, a step of their revisions, out of use and back, the day of the next look.",
  body: bulkInput,
  output: bulkOutput,
  limits: [{ name: "bank-change", points: 120, seconds: 60, by: "account" }],
  audit: { action: "bank.change", after: ({ done, refused }) => ({ done, refused: refused.length }) },
  handle: ({ viewer, body, now }) => changeMany(viewer, body, now),
});
