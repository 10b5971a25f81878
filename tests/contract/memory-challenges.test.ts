import { expect, it } from "vitest";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { getTable } from "@/lib/content/server/get-table";
import { rngFromNumber } from "@/lib/core/rng";
import { kinds } from "@/lib/items/kinds.generated";
import { readLink } from "@/lib/labs/link";
import { choose, chooseGpu } from "@/lib/labs/memory/chosen";
import { meta, type State } from "@/lib/labs/memory/meta";
import { compareCaches, solveServing, solveTraining } from "@/lib/labs/memory/model";
import { weightBytes } from "@/lib/model-arithmetic/weight-bytes";
import { parseQuantity } from "@/lib/quantity/parse-quantity";

const kind = kinds["numeric-units"];
const facts = meta.selectFacts({ "model-configs": getTable("model-configs"), gpus: getTable("gpus") });
const items = listChapterItems()
  .flatMap((chapter) => chapter.items)
  .filter(({ lab }) => lab === "memory");

/** Asked of a model that is none of the tables'. */
const OF_NO_TABLE = ["memory-zero-stage", "cpt-states-per-card"];

/** What the lab shows for the state of a link, for each other challenge. */
const shownBy: Readonly<Record<string, (state: State) => number>> = {
  "memory-kv-per-token": cacheOf,
  "memory-kv-batch": cacheOf,
  "memory-mla-cache": cacheOf,
  "memory-window-cache": cacheOf,
  "memory-gguf-bytes": (state) => weightBytes(choose(state, facts).shape, state.weights).total,
  "memory-decode-bound": (state) => {
    const { decode } = solveServing(choose(state, facts).shape, state, chooseGpu("gpu", state, facts));
    return state.batch / decode.seconds;
  },
  "memory-checkpointed-activations": (state) =>
    solveTraining(choose(state, facts).shape, state, chooseGpu("trainGpu", state, facts))![0]!.activations.layers,
};

function cacheOf(state: State): number {
  return compareCaches(choose(state, facts).shape, state)[0]!.bytes.total;
}

it.each(items)("$id leads into the lab with its numbers, and the lab shows its answer", ({ id, body }) => {
  const authored = kind.authored.parse(body);
  for (let seed = 0; seed < 60; seed++) {
    const { explanation, answer, dimension } = kind.resolve(authored, rngFromNumber(seed));
    for (const locale of ["zh", "en"] as const) {
      const link = /\]\((\/[^)]*)\)$/.exec(explanation[locale])?.[1];
      const url = new URL(link!, "https://warmup.example");
      expect(url.pathname).toBe(`/${locale}/labs/memory`);
      const state = readLink(meta, url.searchParams);
      // Every number of the link is one that the lab takes: none fell back to its default.
      for (const [name, value] of url.searchParams) {
        const [field] = Object.entries(meta.params).find(([, short]) => short === name)!;
        expect(String(state[field as keyof State])).toBe(value);
      }
      const shown = shownBy[id]?.(state);
      const key = parseQuantity(answer, dimension);
      if (shown === undefined) expect(OF_NO_TABLE).toContain(id);
      else expect(Math.abs(shown / (key.ok ? key.value : 0) - 1)).toBeLessThan(0.006);
    }
  }
});
