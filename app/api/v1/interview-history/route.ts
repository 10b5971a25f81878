import { route } from "@/lib/http/route";
import { historyOutput } from "@/lib/interviews/history-schema";
import { getHistory } from "@/lib/interviews/server/get-history";

export const GET = route({
  access: "public",
  summary: "The asking learner's mock interviews, newest first, with what each came to.",
  output: historyOutput,
  limits: [{ name: "interview-report", points: 600, seconds: 60, by: "address" }],
  handle: ({ viewer }) => getHistory(viewer),
});
