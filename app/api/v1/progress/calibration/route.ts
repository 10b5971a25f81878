import { route } from "@/lib/http/route";
import { calibrationOutput } from "@/lib/progress/schema";
import { getCalibration } from "@/lib/progress/server/get-calibration";

export const GET = route({
  access: "public",
  summary: "What the asking learner said of his own answers, and how many of them were right.",
  output: calibrationOutput,
  limits: [{ name: "calibration", points: 240, seconds: 60, by: "address" }],
  handle: ({ viewer }) => getCalibration(viewer),
});
