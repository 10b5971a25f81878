import { route } from "@/lib/http/route";
import { listDisputesOutput, listDisputesQuery } from "@/lib/interviews/dispute-schema";
import { listDisputes } from "@/lib/interviews/server/list-disputes";

export const GET = route({
  access: "instructor",
  summary: "Marks of mock interviews that their learners dispute, page by page, without who they are.",
  query: listDisputesQuery,
  output: listDisputesOutput,
  limits: [{ name: "disputes", points: 240, seconds: 60, by: "learner" }],
  handle: ({ viewer, query }) => listDisputes(viewer, query),
});
