import type { Localized } from "@/lib/core/locale";
import type { KeptReason, StoredPreview } from "@/lib/regrades/schema";

const MOST_SAMPLES = 12;
/** Different answers that are told apart; beyond that typed texts would fill the memory. */
const MOST_KINDS = 5_000;

export interface PreviewEntry {
  readonly answer: Localized;
  /** Earned shares. */
  readonly before: number;
  readonly after: number;
}

/** Adds up what a preview sees, answer by answer. */
export function createPreviewFold() {
  const kept: Partial<Record<KeptReason, number>> = {};
  const samples = new Map<string, StoredPreview["samples"][number]>();
  let [sumBefore, sumAfter] = [0, 0];
  return {
    keep(reason: KeptReason): void {
      kept[reason] = (kept[reason] ?? 0) + 1;
    },
    add({ before, after }: Pick<PreviewEntry, "before" | "after">, answer: () => Localized): void {
      sumBefore += before;
      sumAfter += after;
      // Only of those whose score changes is it worth knowing what was answered.
      if (before === after) return;
      const text = answer();
      const key = JSON.stringify([text.en, before, after]);
      const known = samples.get(key);
      if (known) known.count++;
      else if (samples.size < MOST_KINDS) samples.set(key, { answer: text, count: 1, before, after });
    },
    result(): StoredPreview {
      const common = [...samples.values()].sort((a, b) => b.count - a.count).slice(0, MOST_SAMPLES);
      return { version: 1, kept, sumBefore, sumAfter, samples: common };
    },
  };
}
