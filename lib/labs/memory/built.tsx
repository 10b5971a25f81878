import { LedgerList } from "@/lib/lab-kit/ledger-list";
import type { BuiltLab } from "@/lib/labs/contract";
import { listCacheLines } from "@/lib/labs/memory/cache-lines";
import { labelOf } from "@/lib/labs/memory/cache-labels";
import { choose, chooseGpu } from "@/lib/labs/memory/chosen";
import type { Facts, State } from "@/lib/labs/memory/meta";
import { solveServing, solveTraining } from "@/lib/labs/memory/model";
import { listServingLines } from "@/lib/labs/memory/serving-lines";
import { listTrainingLines } from "@/lib/labs/memory/training-lines";
import { words } from "@/lib/labs/memory/words";

/** The whole calculation for the model and the machines that an empty link opens. */
const Built: BuiltLab<State, Facts> = ({ state, facts, locale }) => {
  const w = words[locale];
  const { shape, model } = choose(state, facts);
  const [gpu, trainGpu] = [chooseGpu("gpu", state, facts), chooseGpu("trainGpu", state, facts)];
  const training = solveTraining(shape, state, trainGpu)?.find(({ stage }) => stage === state.stage);
  return (
    <>
      <h2 className="text-2xl font-semibold">{w.cache.title}</h2>
      <p className="mt-2 mb-4 text-muted">{model?.id}</p>
      <LedgerList
        lines={listCacheLines(shape, state)}
        labelOf={(id) => labelOf(id, w)}
        strong={["batch"]}
        locale={locale}
      />
      <h2 className="mt-10 text-2xl font-semibold">{w.serving.title}</h2>
      <p className="mt-2 mb-4 text-muted">{gpu.name}</p>
      <LedgerList
        lines={listServingLines(shape, solveServing(shape, state, gpu))}
        labelOf={(id) => w.serving.lines[id]}
        strong={["total"]}
        locale={locale}
      />
      <h2 className="mt-10 text-2xl font-semibold">{w.training.title}</h2>
      <p className="mt-2 mb-4 text-muted">
        {state.trainGpus} × {trainGpu.name}
      </p>
      {training && (
        <LedgerList
          lines={listTrainingLines(shape, state, training)}
          labelOf={(id) => w.training.lines[id]}
          strong={["total"]}
          locale={locale}
        />
      )}
    </>
  );
};
export default Built;
