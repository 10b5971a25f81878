import * as z from "zod";
import { localId, localizedText } from "@/lib/items/contract";

/** What every named mistake of an item has; each kind adds how it is recognised. */
export const slipBase = z.strictObject({
  id: localId,
  feedback: localizedText,
  /** What this mistake still earns. */
  share: z.number().min(0).lt(1).default(0),
});

export interface AuthoringProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Slips of one item that carry the same name. */
export function repeatedSlips(slips: readonly { readonly id: string }[]): AuthoringProblem[] {
  return slips.flatMap(({ id }, index) =>
    slips.findIndex((other) => other.id === id) < index
      ? [{ path: ["slips", index, "id"], message: `two slips are called "${id}"` }]
      : [],
  );
}
