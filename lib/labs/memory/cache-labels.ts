import type { CacheLineId } from "@/lib/labs/memory/cache-lines";
import type { Words } from "@/lib/labs/memory/words.en";

/** `token:window:1` is the line of a token in the second group of layers, which sees a window. */
export function labelOf(id: CacheLineId, { cache, model }: Words): string {
  const [line = "sequence", kind] = id.split(":") as [keyof typeof cache.lines, string?];
  return kind ? `${cache.lines[line]} · ${model.kinds[kind] ?? kind}` : cache.lines[line];
}
