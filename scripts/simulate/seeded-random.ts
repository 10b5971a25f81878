import { createHash } from "node:crypto";
import { createRng } from "@/lib/core/rng";
import type { Random } from "./memory-models";

/** A source of numbers for each label: the same seed and label give the same numbers, on every machine. */
export function seededRandom(seed: string): (label: string) => Random {
  return (label) => {
    const hash = createHash("sha256").update(`${seed} ${label}`).digest();
    const rng = createRng([hash.readUInt32LE(0), hash.readUInt32LE(4), hash.readUInt32LE(8), hash.readUInt32LE(12)]);
    return () => rng.next();
  };
}
