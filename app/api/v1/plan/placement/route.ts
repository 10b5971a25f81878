import { route } from "@/lib/http/route";
import { placementInput, todayOutput } from "@/lib/plan/schema";
import { changePlacement } from "@/lib/plan/server/change-placement";

export const POST = route({
  access: "learner",
  summary: "Begins a placement or goes on with it, closes it, or declines it. Its items are answered like any others.",
  body: placementInput,
  output: todayOutput,
  maxBytes: 1024,
  limits: [
    { name: "plan-change", points: 30, seconds: 60, by: "learner" },
    { name: "plan-change", points: 120, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body, now }) => changePlacement(viewer, body.act, now),
});
