import { makeTask, type TaskSettings } from "@/lib/labs/lora/experiment/task";
import { RANKS, train } from "@/lib/labs/lora/experiment/train";

export interface ExperimentSettings extends TaskSettings {
  readonly steps: number;
}

/** How an experiment stands. */
export interface ExperimentReport {
  /** One curve for each of `RANKS` that has begun: the loss beside the first one at steps 0, `every`, 2 · `every` …, and at the last. */
  readonly curves: readonly (readonly number[])[];
  readonly every: number;
  /** 0 … 1. */
  readonly progress: number;
  /** The least loss at each rank where a formula says it, as `Task.floors`. */
  readonly floors: readonly number[] | undefined;
  readonly isLast: boolean;
}

/** As many points as a plot can show. */
const MOST_POINTS = 100;

/** Trains the same task with every rank of `RANKS`, one after the other, and reports at each point of a curve. The last report has all of them. */
export function* runExperiment({ steps, ...settings }: ExperimentSettings): Generator<ExperimentReport> {
  const task = makeTask(settings);
  const every = Math.ceil(steps / MOST_POINTS);
  const curves: number[][] = [];
  for (const [index, rank] of RANKS.entries()) {
    const curve: number[] = [];
    curves.push(curve);
    let step = 0;
    for (const loss of train(task, rank, steps, settings.seed)) {
      if (step % every === 0 || step === steps) {
        curve.push(loss);
        const progress = (index + step / steps) / RANKS.length;
        yield { curves, every, progress, floors: task.floors, isLast: progress === 1 };
      }
      step += 1;
    }
  }
}
