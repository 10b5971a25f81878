import { route } from "@/lib/http/route";
import { rubricGlossary } from "@/lib/rubric/schema";
import { getRubricGlossary } from "@/lib/rubric/server/get-rubric-glossary";

export const GET = route({
  access: "instructor",
  summary:
    "The spellings of terms by which the forms of a rubric are read, so that an editor can try them as they are typed.",
  output: rubricGlossary,
  limits: [{ name: "rubric-glossary", points: 120, seconds: 60, by: "account" }],
  handle: ({ viewer }) => getRubricGlossary(viewer),
});
