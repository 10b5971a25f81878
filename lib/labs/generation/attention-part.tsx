import { useState } from "react";
import { HeatCells, HeatLegend, LEGEND_HEIGHT } from "@/lib/lab-kit/heat-cells";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { PredictChoice } from "@/lib/lab-kit/predict-choice";
import { averageLast, whereLastLooks } from "@/lib/labs/generation/attention";
import { listAttentionFiles } from "@/lib/browser-models/model-file-lists";
import { megabytes, RunControl } from "@/lib/labs/generation/run-control";
import { showToken } from "@/lib/labs/generation/show-token";
import { SOURCES } from "@/lib/labs/generation/sources";
import type { PartProps } from "@/lib/labs/generation/part-props";
import { ToTiny } from "@/lib/labs/generation/to-tiny";
import { words } from "@/lib/labs/generation/words";
import type { Report } from "@/lib/labs/generation/worker/protocol";

const NAME = "attention";
type MapsReport = Extract<Report, { kind: "attention" }>;
const [LEFT, TOP] = [72, 70];

/** The attention of every head for the prompt, where the model has a graph that gives it out. */
export function AttentionPart(props: PartProps) {
  const { locale, idPrefix, setting } = props;
  const w = words[locale].attention;
  if (listAttentionFiles(setting.source).length > 0) return <Maps {...props} />;
  return (
    <Part id={`${idPrefix}-attention`} title={w.title} lead={w.lead} inputs={null}>
      <p className="max-w-2xl text-pretty">{w.none(setting.model.name)}</p>
      {setting.toTiny && <ToTiny name={NAME} onPress={setting.toTiny} locale={locale} />}
    </Part>
  );
}

function Maps({ state, onState, locale, idPrefix, setting }: PartProps) {
  const w = words[locale].attention;
  const [result, setResult] = useState<MapsReport>();
  const text = state.prompt.trim() || words[locale].text.example;

  function run() {
    setResult(undefined);
    void setting.engine.start(NAME, [{ kind: "attend", text }], (report) => {
      if (report.kind === "attention") setResult(report);
    });
  }

  const { files, dtype } = setting.source;
  // With 32-bit weights only the graph is missing; the weights are there already.
  const missing = listAttentionFiles({ files }).filter((path) => dtype !== "fp32" || path.endsWith("attention.onnx"));
  const bytes = missing.reduce((sum, path) => sum + (files[path]?.bytes ?? 0), 0);
  const layers = result?.maps.length ?? 5;
  const heads = result?.maps[0]?.length ?? 6;
  const layer = Math.min(state.layer, layers - 1);
  const head = Math.min(state.attentionHead, heads - 1);
  const inputs = (
    <>
      <NumberField
        id={`${idPrefix}-layer`}
        label={w.layer}
        value={layer}
        min={0}
        max={layers - 1}
        stops={Array.from({ length: layers }, (_, at) => at)}
        onChange={(next) => onState({ layer: next })}
        locale={locale}
      />
      <NumberField
        id={`${idPrefix}-attention-head`}
        label={w.head}
        value={head}
        min={0}
        max={heads - 1}
        stops={Array.from({ length: heads }, (_, at) => at)}
        onChange={(next) => onState({ attentionHead: next })}
        locale={locale}
      />
    </>
  );
  const last = result && averageLast(result.maps);
  return (
    <Part id={`${idPrefix}-attention`} title={w.title} lead={w.lead} inputs={inputs}>
      <RunControl {...{ setting, locale }} name={NAME} verb={w.run} label={w.runButton} onStart={run} />
      {!result && <p className="text-sm text-muted">{w.size(megabytes(bytes, locale))}</p>}
      {result && last && (
        <PredictChoice
          id={`${idPrefix}-guess-attention`}
          isOn={state.predict}
          question={w.question}
          options={(["first", "previous", "itself", "other"] as const).map((id) => ({ id, label: w.options[id] }))}
          result={whereLastLooks(last)}
          locale={locale}
        >
          <AttentionMap result={result} layer={layer} head={head} locale={locale} />
          <p className="mt-2 text-sm text-pretty text-muted">{w.hint}</p>
          <LedgerList lines={[attentionLine(result, layer, head)]} labelOf={() => w.lines.weight} locale={locale} />
        </PredictChoice>
      )}
    </Part>
  );
}

function attentionLine({ maps, tokens }: MapsReport, layer: number, head: number) {
  const row = maps[layer]![head]!.at(-1)!;
  const most = Math.max(...row);
  return {
    id: "weight",
    formula: "softmax(q·kⱼ ÷ √d)",
    numbers: `q: ${showToken(tokens.at(-1)!)}, k: ${showToken(tokens[row.indexOf(most)]!)}`,
    result: { kind: "share", value: most } as const,
    sources: [SOURCES.attention],
  };
}

interface AttentionMapProps {
  readonly result: MapsReport;
  readonly layer: number;
  readonly head: number;
  readonly locale: PartProps["locale"];
}

function AttentionMap({ result: { maps, tokens }, layer, head, locale }: AttentionMapProps) {
  const w = words[locale].attention;
  const rows = maps[layer]![head]!;
  const cell = Math.min(26, (PLOT_WIDTH - LEFT) / tokens.length);
  const size = Math.min(11, Math.max(4, cell * 0.8));
  const short = (at: number) => showToken(tokens[at]!).slice(0, 9);
  return (
    <Plot
      label={w.plot(String(layer), String(head))}
      height={TOP + tokens.length * cell + LEGEND_HEIGHT}
      fileName="generation-attention"
      locale={locale}
      data={{
        caption: w.caption,
        head: w.headRow,
        rows: () =>
          rows.flatMap((row, query) =>
            row
              .slice(0, query + 1)
              .map((weight, key) => [
                showToken(tokens[query]!),
                showToken(tokens[key]!),
                Number(weight.toPrecision(3)),
              ]),
          ),
      }}
    >
      {tokens.map((_, at) => (
        <g key={at} className="fill-ink font-mono" fontSize={size}>
          <text x={LEFT - 5} y={TOP + (at + 0.5) * cell + size / 3} textAnchor="end">
            {short(at)}
          </text>
          <text transform={`translate(${LEFT + (at + 0.5) * cell + size / 3} ${TOP - 5}) rotate(-90)`}>
            {short(at)}
          </text>
        </g>
      ))}
      <HeatCells rows={rows} limit={1} x={LEFT} y={TOP} cell={cell} />
      <HeatLegend limit={1} y={TOP + tokens.length * cell} locale={locale} />
    </Plot>
  );
}
