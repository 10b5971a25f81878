import { route } from "@/lib/http/route";
import { archiveRubricSetInput, rubricSetRef } from "@/lib/rubric-sets/schema";
import { archiveRubricSet } from "@/lib/rubric-sets/server/archive-rubric-set";

export const PUT = route({
  access: "instructor",
  summary: "Takes a set out of use or brings it back.",
  params: rubricSetRef,
  body: archiveRubricSetInput,
  output: rubricSetRef.extend(archiveRubricSetInput.shape),
  limits: [{ name: "rubric-sets-write", points: 240, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "rubric-set.archive",
    object: ({ setId }) => setId,
    after: ({ archived }) => ({ archived }),
  },
  handle: ({ viewer, params, body, now }) => archiveRubricSet(viewer, params.setId, body.archived, now),
});
