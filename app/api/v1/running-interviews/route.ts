import { route } from "@/lib/http/route";
import { runningListOutput } from "@/lib/interviews/schema";
import { listRunning } from "@/lib/interviews/server/list-running";

export const GET = route({
  access: "public",
  summary: "The mock interviews of the asking learner that are under way.",
  output: runningListOutput,
  limits: [{ name: "interview-read", points: 1_200, seconds: 60, by: "address" }],
  handle: ({ viewer }) => listRunning(viewer),
});
