import { route } from "@/lib/http/route";
import { planInput, todayOutput } from "@/lib/plan/schema";
import { getToday } from "@/lib/plan/server/get-today";
import { updatePlan } from "@/lib/plan/server/update-plan";

export const GET = route({
  access: "public",
  summary: "The asking learner's day and plan: what to do today, by weeks, with the numbers that it follows from.",
  output: todayOutput,
  limits: [
    { name: "plan", points: 120, seconds: 60, by: "learner" },
    { name: "plan", points: 240, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, now }) => getToday(viewer, now),
});

export const PUT = route({
  access: "learner",
  summary: "Keeps interview date, role and minutes a day, and gives the day as it is planned with them.",
  body: planInput,
  output: todayOutput,
  maxBytes: 8 * 1024,
  limits: [
    { name: "plan-change", points: 30, seconds: 60, by: "learner" },
    { name: "plan-change", points: 120, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body, now }) => updatePlan(viewer, body, now),
});
