import { route } from "@/lib/http/route";
import { undoOutput } from "@/lib/review/schema";
import { undoAct } from "@/lib/review/server/undo-act";

export const POST = route({
  access: "learner",
  summary: "Takes back the latest review or act of today.",
  output: undoOutput,
  limits: [
    { name: "review-act", points: 120, seconds: 60, by: "learner" },
    { name: "review-act", points: 600, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, now }) => undoAct(viewer, now),
});
