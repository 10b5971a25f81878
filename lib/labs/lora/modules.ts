import { type AdapterSettings, countAdapter } from "@/lib/labs/lora/model";
import { countParameters, entriesOf } from "@/lib/model-arithmetic/count-parameters";
import { type DecoderShape, MATRICES, type MatrixName, shapeOf, timesIn } from "@/lib/model-arithmetic/decoder-shape";

/** One kind of module in a whole model. */
export interface ModuleRow {
  /** `rest`: norms and biases, which have no shape of a matrix. */
  readonly module: MatrixName | "rest";
  readonly output: number;
  readonly input: number;
  /** How many there are. */
  readonly times: number;
  /** Parameters of all of them; 0 for an output layer that is the embedding. */
  readonly base: bigint;
  /** Parameters that are trained on all of them. */
  readonly update: bigint;
  /** The update beside what it updates; undefined where nothing is updated. */
  readonly ratio: number | undefined;
  /** Of everything that is trained. */
  readonly share: number;
}

/** The model module by module. The columns `base` and `update` add up to the model and to the adapter, exactly. */
export function listModules(shape: DecoderShape, settings: AdapterSettings): ModuleRow[] {
  const count = countAdapter(shape, settings);
  const parameters = countParameters(shape);
  const shareOf = (update: bigint) => (count.total === 0n ? 0 : Number(update) / Number(count.total));
  const rows = MATRICES.map((module): ModuleRow => {
    const times = timesIn(shape, module);
    const base = module === "head" ? parameters.head : BigInt(times) * entriesOf(shape, module);
    const update = BigInt(times) * (count.byMatrix.get(module) ?? 0n);
    const ratio = update === 0n ? undefined : Number(update) / (times * Number(entriesOf(shape, module)));
    return { module, ...shapeOf(shape, module), times, base, update, ratio, share: shareOf(update) };
  });
  const rest = parameters.norms + parameters.biases;
  return [
    ...rows,
    { module: "rest", output: 0, input: 0, times: 0, base: rest, update: 0n, ratio: undefined, share: 0 },
  ];
}
