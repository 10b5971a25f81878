// `npm run simulate:review` writes docs/review-simulation.md and its picture: a month of 500 simulated learners under Warmup's
// scheduler and under fixed intervals. Deterministic.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { drawLoad, type Panel } from "./simulate/draw-load";
import { exponentialMemory, fsrsMemory } from "./simulate/memory-models";
import { everyDays, fsrsScheduler, ladderScheduler } from "./simulate/schedulers";
import { seededRandom } from "./simulate/seeded-random";
import { simulateMonth, type Setting } from "./simulate/simulate-month";
import { writeReport } from "./simulate/write-report";

const SEED = "warmup";
const SETTING: Setting = { learners: 500, days: 30, newPerDay: 5, newUntil: 20, firstRight: 0.6 };
const SCHEDULERS = [fsrsScheduler(0.9), fsrsScheduler(0.95), ladderScheduler, everyDays(7)];
const REPORT = "docs/review-simulation.md";
const PICTURE = "images/review-simulation.svg";

const root = fileURLToPath(new URL("..", import.meta.url));
const panels: Panel[] = [fsrsMemory, exponentialMemory].map((model) => ({
  title: model.name,
  curves: SCHEDULERS.map((scheduler) => ({
    name: scheduler.name,
    outcome: simulateMonth(model, scheduler, SETTING, seededRandom(SEED)),
  })),
}));

const options = (await resolveConfig(join(root, REPORT))) ?? {};
const report = await format(writeReport(panels, SETTING, SEED, PICTURE), { ...options, parser: "markdown" });
writeFileSync(join(root, REPORT), report);
writeFileSync(join(root, "docs", PICTURE), drawLoad(panels));
console.log(`wrote ${REPORT} and docs/${PICTURE}`);
