import { route } from "@/lib/http/route";
import { allowanceRef, setAllowanceInput, setAllowanceOutput } from "@/lib/quizzes/assignment-schema";
import { setAllowance } from "@/lib/quizzes/server/set-allowance";

export const PUT = route({
  access: "account",
  summary: "Grants one learner more time, tries or another date in an assigned quiz, or takes that back; he is told.",
  params: allowanceRef,
  body: setAllowanceInput,
  output: setAllowanceOutput,
  limits: [{ name: "assignment-changes", points: 120, seconds: 3600, by: "account", shared: true }],
  audit: {
    action: "assignment.grant",
    object: ({ assignmentId }) => assignmentId,
    before: ({ learnerId, before }) => ({ learnerId, granted: before }),
    after: ({ learnerId, after }) => ({ learnerId, granted: after }),
  },
  handle: ({ viewer, params, body }) => setAllowance(viewer, params.assignmentId, params.learnerId, body.allowance),
});
