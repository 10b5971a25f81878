import { route } from "@/lib/http/route";
import { progressOutput } from "@/lib/progress/schema";
import { getProgress } from "@/lib/progress/server/get-progress";

export const GET = route({
  access: "public",
  summary: "Where the asking learner stands: chapters, concepts and what is due.",
  output: progressOutput,
  limits: [{ name: "progress", points: 240, seconds: 60, by: "address" }],
  handle: ({ viewer, now }) => getProgress(viewer, now),
});
