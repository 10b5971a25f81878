import { route } from "@/lib/http/route";
import { createRubricSetInput, rubricSetList, rubricSetRef } from "@/lib/rubric-sets/schema";
import { createRubricSet } from "@/lib/rubric-sets/server/create-rubric-set";
import { listRubricSets } from "@/lib/rubric-sets/server/list-rubric-sets";

export const GET = route({
  access: "instructor",
  summary: "The sets of open items for interviews, archived ones last.",
  output: rubricSetList,
  limits: [{ name: "rubric-sets-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listRubricSets(viewer),
});

export const POST = route({
  access: "instructor",
  summary: "Makes a set of open items for interviews, empty or with what another one holds.",
  body: createRubricSetInput,
  output: rubricSetRef,
  status: 201,
  limits: [{ name: "rubric-sets-write", points: 240, seconds: 60, by: "account", shared: true }],
  audit: { action: "rubric-set.create", object: ({ setId }) => setId },
  handle: ({ viewer, body, now }) => createRubricSet(viewer, body, now),
});
