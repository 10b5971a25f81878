import { listTensors, type Part, PARTS } from "@/lib/model-arithmetic/list-tensors";
import type { ModelShape } from "@/lib/model-arithmetic/model-shape";

export interface ModelCount {
  readonly byPart: Readonly<Record<Part, number>>;
  readonly total: number;
  /** Those that one token passes: all but the experts that it does not go to. */
  readonly active: number;
  /** Those that one token is multiplied by: the active ones without the look-up of its embedding. */
  readonly multiplied: number;
}

/** Parameters of a decoder, exactly. Every figure stays far below 2^53. */
export function countModel(shape: ModelShape): ModelCount {
  const tensors = listTensors(shape);
  const byPart = Object.fromEntries(
    PARTS.map((part) => [
      part,
      tensors.reduce(
        (sum, { part: own, rows, columns, times }) => sum + (own === part ? rows * columns * times : 0),
        0,
      ),
    ]),
  ) as Record<Part, number>; // PARTS are all of them
  const total = PARTS.reduce((sum, part) => sum + byPart[part], 0);
  const idle = shape.groups.reduce((sum, { count, feed }) => {
    if (feed.kind !== "experts") return sum;
    const inward = feed.gated ? 2 : 1;
    const biases = feed.bias ? inward * feed.width + shape.hidden : 0;
    return sum + count * (feed.experts - feed.active) * ((inward + 1) * shape.hidden * feed.width + biases);
  }, 0);
  const active = total - idle;
  const looked = shape.tied ? byPart.embedding - shape.vocab * shape.hidden : byPart.embedding;
  return { byPart, total, active, multiplied: active - looked };
}
