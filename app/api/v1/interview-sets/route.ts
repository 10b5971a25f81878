import { route } from "@/lib/http/route";
import { setsOutput } from "@/lib/interviews/schema";
import { listInterviewSets } from "@/lib/interviews/server/list-interview-sets";

export const GET = route({
  access: "public",
  summary: "Instructors' sets by which the asking account can be interviewed; none for a guest.",
  output: setsOutput,
  limits: [{ name: "interview-read", points: 1_200, seconds: 60, by: "address" }],
  handle: ({ viewer }) => listInterviewSets(viewer),
});
