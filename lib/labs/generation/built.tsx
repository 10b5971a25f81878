import { LedgerList } from "@/lib/lab-kit/ledger-list";
import type { BuiltLab } from "@/lib/labs/contract";
import type { Facts, State } from "@/lib/labs/generation/meta";
import { listBenchLines, listCacheLines, readLogits, warpingOf, workOut } from "@/lib/labs/generation/model";
import { words } from "@/lib/labs/generation/words";

/** What a cold, cut distribution of the first example looks like, line by line. */
const EXAMPLE = { temperature: 70, topK: 4, topP: 90, minP: 5, penalty: 120 };

/** The calculations that need no model. */
const Built: BuiltLab<State, Facts> = ({ state, locale }) => {
  const { bench, cache } = words[locale];
  const settings = warpingOf(EXAMPLE);
  const logits = readLogits(state.logits) ?? [];
  return (
    <>
      <h2 className="text-2xl font-semibold">{bench.title}</h2>
      <p className="mt-2 mb-4 font-mono text-muted">
        l = ({logits.join(", ")}), θ = {settings.penalty}, T = {settings.temperature}, k = {settings.topK}, p₀ ={" "}
        {settings.topP}, m = {settings.minP}
      </p>
      <LedgerList
        lines={listBenchLines(workOut(logits, [0], settings), settings)}
        labelOf={(id) => bench.lines[id]}
        strong={["renormalise"]}
        locale={locale}
      />
      <h2 className="mt-10 mb-4 text-2xl font-semibold">{cache.title}</h2>
      <LedgerList
        lines={listCacheLines(8, 128)}
        labelOf={(id) => cache.lines[id]}
        strong={["factor"]}
        locale={locale}
      />
    </>
  );
};
export default Built;
