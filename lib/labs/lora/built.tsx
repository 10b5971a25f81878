import type { BuiltLab } from "@/lib/labs/contract";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { choose } from "@/lib/labs/lora/chosen";
import { listCountLines } from "@/lib/labs/lora/count-lines";
import { listMemoryLines } from "@/lib/labs/lora/memory";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { METHODS } from "@/lib/labs/lora/names";
import { words } from "@/lib/labs/lora/words";

/** The whole calculation for the model that an empty link opens. */
const Built: BuiltLab<State, Facts> = ({ state, facts, locale }) => {
  const { count: counting, memory } = words[locale];
  const { shape, model, count } = choose(state, facts);
  const settings = { ...state, trainable: count.total };
  return (
    <>
      <h2 className="text-2xl font-semibold">{counting.title}</h2>
      <p className="mt-2 mb-4 text-muted">
        {model?.id}, r = {state.rank}, α = {state.alpha}
      </p>
      <LedgerList lines={listCountLines(shape, state)} labelOf={counting.lines} strong={["total"]} locale={locale} />
      <h2 className="mt-10 text-2xl font-semibold">{memory.title}</h2>
      {METHODS.map((method) => (
        <div key={method} className="mt-5">
          <h3 className="mb-2 font-semibold">{memory.methods[method]}</h3>
          <LedgerList
            lines={listMemoryLines(shape, settings, method)}
            labelOf={(id) => memory.lines[id]}
            strong={["sum"]}
            locale={locale}
          />
        </div>
      ))}
    </>
  );
};
export default Built;
