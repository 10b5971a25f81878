import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/lib/lab-kit/choice-fields";
import { group, type Line } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { PredictChoice } from "@/lib/lab-kit/predict-choice";
import { useWorkerJob } from "@/lib/lab-kit/use-worker-job";
import type { LabProps } from "@/lib/labs/contract";
import { FinalsPlot, LossPlot } from "@/lib/labs/lora/experiment/experiment-plots";
import { experimentWords } from "@/lib/labs/lora/experiment/experiment-words";
import type { ExperimentReport, ExperimentSettings } from "@/lib/labs/lora/experiment/run-experiment";
import { WIDTH } from "@/lib/labs/lora/experiment/task";
import { RANKS, sufficientRank, trainedNumbers, type TriedRank } from "@/lib/labs/lora/experiment/train";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { NETS } from "@/lib/labs/lora/names";
import { SOURCES } from "@/lib/labs/lora/sources";
import { formatNumber } from "@/lib/quantity/format-quantity";

const openWorker = () => new Worker(new URL("./experiment-worker.ts", import.meta.url), { type: "module" });

const FIELDS = [
  { name: "trueRank", min: 1, max: 16, stops: [1, 2, 3, 4, 5, 6, 8, 10, 12, 16] },
  { name: "noise", min: 0, max: 50, stops: [0, 1, 2, 5, 10, 20, 30, 50] },
  { name: "rounds", min: 50, max: 1000, stops: [50, 100, 200, 300, 500, 1000] },
  { name: "seed", min: 0, max: 9999, stops: undefined },
] as const;

/** A run with the settings that it was started with. */
interface Run {
  readonly settings: ExperimentSettings;
  readonly report: ExperimentReport | undefined;
}

/** Trains a small model with updates of several ranks, in a worker, and shows what each reaches. */
export default function ExperimentPart({ state, onState, locale, idPrefix }: LabProps<State, Facts>) {
  const w = experimentWords[locale];
  const [run, setRun] = useState<Run>();
  const job = useWorkerJob<ExperimentSettings, ExperimentReport>(openWorker, (report) => {
    setRun((present) => present && { ...present, report });
    return report.isLast;
  });
  const settings: ExperimentSettings = {
    net: state.net,
    trueRank: state.trueRank,
    noise: state.noise / 100,
    seed: state.seed,
    steps: state.rounds,
  };
  const isRunning = job.status === "running";
  const report = run?.report;
  const isSame = run !== undefined && JSON.stringify(run.settings) === JSON.stringify(settings);
  const found = report?.isLast ? sufficientRank(report.curves.map((curve) => curve.at(-1)!)) : undefined;
  const labels = { trueRank: w.trueRank, noise: w.noise, rounds: w.steps, seed: w.seed };
  const idOf = (rank: TriedRank) => String(rank ?? "full");

  function toggle() {
    if (isRunning) return job.stop();
    setRun({ settings, report: undefined });
    job.start(settings);
  }

  return (
    <Part
      id={`${idPrefix}-experiment`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          <SelectField
            id={`${idPrefix}-net`}
            label={w.net}
            value={state.net}
            options={NETS.map((value) => ({ value, label: w.nets[value] }))}
            onChange={(value) => onState({ net: NETS.find((known) => known === value) ?? state.net })}
          />
          {FIELDS.map(({ name, stops, ...limits }) => (
            <NumberField
              key={name}
              id={`${idPrefix}-experiment-${name}`}
              label={labels[name]}
              value={state[name]}
              {...limits}
              {...(stops && { stops })}
              onChange={(value) => onState({ [name]: value })}
              locale={locale}
            />
          ))}
          <p className="text-sm text-muted">{w.setting}</p>
        </>
      }
    >
      <PredictChoice
        id={`${idPrefix}-guess-experiment`}
        isOn={state.predict}
        question={w.question(group(state.trueRank), `${group(state.noise)}%`)}
        options={RANKS.map((rank) => ({ id: idOf(rank), label: rank === null ? w.onlyFull : w.rank(String(rank)) }))}
        result={found === undefined || !isSame ? undefined : idOf(found)}
        locale={locale}
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button onClick={toggle}>{isRunning ? w.stop : run ? w.again : w.run}</Button>
          {isRunning && (
            <progress
              aria-label={w.progress}
              max={1}
              value={report?.progress ?? 0}
              className="h-2 w-full max-w-64 min-w-0"
            />
          )}
          <p role="status" className="text-sm text-muted">
            {statusOf()}
          </p>
        </div>
        {report && (
          <div className="mt-6">
            <LossPlot report={report} steps={run.settings.steps} locale={locale} />
            <div className="mt-6">
              <FinalsPlot report={report} matrices={run.settings.net === "linear" ? 1 : 2} locale={locale} />
            </div>
          </div>
        )}
        {report && found !== undefined && (
          <div className="mt-6">
            <LedgerList lines={listLines(run.settings, report, found)} labelOf={(id) => w.lines[id]} locale={locale} />
          </div>
        )}
        <p className="mt-4 text-sm text-muted">{w.about}</p>
      </PredictChoice>
    </Part>
  );

  function statusOf(): string {
    if (job.status === "failed") return w.failed;
    if (isRunning) return w.progress;
    if (!run) return w.first;
    const outcome =
      job.status === "stopped"
        ? w.stopped
        : found === undefined
          ? ""
          : found === null
            ? w.onlyFullSuffices
            : w.suffices(String(found));
    return isSame ? outcome : `${outcome}${locale === "zh" ? "" : " "}${w.changed}`;
  }
}

/** What the rank that suffices saves, and what it reaches. */
function listLines(
  { net, trueRank }: ExperimentSettings,
  { curves, floors }: ExperimentReport,
  found: TriedRank,
): Line<"numbers" | "floor" | "enough">[] {
  const matrices = net === "linear" ? 1 : 2;
  const [some, all] = [trainedNumbers(matrices, found), trainedNumbers(matrices, null)];
  const final = curves[RANKS.indexOf(found)]!.at(-1)!;
  const show = (value: number) => formatNumber(value, "en", 4);
  return [
    {
      id: "numbers",
      formula: found === null ? "M·d² ÷ M·d²" : "M·r·(d + d) ÷ M·d²",
      numbers:
        found === null
          ? `${group(all)} ÷ ${group(all)}`
          : `${matrices} × ${found} × (${WIDTH} + ${WIDTH}) ÷ (${matrices} × ${WIDTH}²)`,
      result: { kind: "share", value: some / all },
      sources: [SOURCES.lowRank, SOURCES.intrinsicRank],
    },
    ...(floors
      ? [
          {
            id: "floor",
            formula: "Σ_{i>r} σᵢ² ÷ Σ σᵢ²,  σ(ΔW·X)",
            numbers: `r = ${trueRank}`,
            result: { kind: "share", value: floors[trueRank]! },
            sources: [SOURCES.eckartYoung],
          } as const,
        ]
      : []),
    {
      id: "enough",
      formula: "loss ÷ loss₀ ≤ loss_full ÷ loss₀ + 1%",
      numbers: `${show(final)} ≤ ${show(curves.at(-1)!.at(-1)!)} + 0.01`,
      result: { kind: "share", value: final },
      sources: [SOURCES.intrinsicDimension, SOURCES.adam],
    },
  ];
}
