import { route } from "@/lib/http/route";
import { rubricSet, rubricSetRef, updateRubricSetInput } from "@/lib/rubric-sets/schema";
import { getRubricSet } from "@/lib/rubric-sets/server/get-rubric-set";
import { updateRubricSet } from "@/lib/rubric-sets/server/update-rubric-set";

export const GET = route({
  access: "instructor",
  summary: "A set of open items for interviews, with what is missing in each.",
  params: rubricSetRef,
  output: rubricSet,
  limits: [{ name: "rubric-sets-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => getRubricSet(viewer, params.setId),
});

export const PUT = route({
  access: "instructor",
  summary: "Saves a set as a whole, written from the version that is named.",
  params: rubricSetRef,
  body: updateRubricSetInput,
  output: rubricSet,
  limits: [{ name: "rubric-sets-write", points: 240, seconds: 60, by: "account", shared: true }],
  audit: { action: "rubric-set.change", object: ({ setId }) => setId, after: ({ version }) => ({ version }) },
  handle: ({ viewer, params, body, now }) => updateRubricSet(viewer, params.setId, body, now),
});
