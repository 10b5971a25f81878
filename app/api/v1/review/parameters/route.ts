import { route } from "@/lib/http/route";
import { optimiseOutput, settingsOutput } from "@/lib/review/schema";
import { optimiseParameters } from "@/lib/review/server/optimise-parameters";
import { updateReviewSettings } from "@/lib/review/server/update-review-settings";

/** Training takes a processor for seconds, so it is counted over all processes. */
const limits = [
  { name: "review-parameters", points: 6, seconds: 3_600, by: "learner", shared: true },
  { name: "review-parameters", points: 20, seconds: 3_600, by: "address", shared: true },
] as const;

export const POST = route({
  access: "learner",
  summary: "Learns the asking learner's own FSRS parameters from his log, and takes them if they foretell it better.",
  output: optimiseOutput,
  limits,
  handle: ({ viewer, now }) => optimiseParameters(viewer, now),
});

export const DELETE = route({
  access: "learner",
  summary: "Goes back to the parameters that FSRS comes with.",
  output: settingsOutput,
  limits,
  handle: ({ viewer, now }) => updateReviewSettings(viewer, { parameters: null }, now),
});
