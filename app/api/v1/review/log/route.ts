import { route } from "@/lib/http/route";
import { logOutput } from "@/lib/review/schema";
import { exportLog } from "@/lib/review/server/export-log";

export const GET = route({
  access: "public",
  summary: "The asking learner's review log in Anki's columns.",
  output: logOutput,
  limits: [
    { name: "review-log", points: 10, seconds: 60, by: "learner" },
    { name: "review-log", points: 60, seconds: 60, by: "address" },
  ],
  handle: ({ viewer }) => exportLog(viewer),
});
