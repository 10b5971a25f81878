import { runExperiment } from "@/lib/labs/lora/experiment/run-experiment";

/** As often as the eye can follow; each report is copied on its way. */
const EVERY_MS = 60;

addEventListener("message", ({ data }) => {
  let told = 0;
  for (const report of runExperiment(data)) {
    const now = performance.now();
    if (now - told < EVERY_MS && !report.isLast) continue;
    told = now;
    postMessage(report);
  }
});
