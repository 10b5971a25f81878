import type { Limit } from "@/lib/http/spec";
import { MAX_BYTES } from "@/lib/notebooks/limits";

/** A document with what stands around it. */
export const BODY_BYTES = MAX_BYTES + 1_000;

export const READ_LIMITS: readonly Limit[] = [
  { name: "notebooks-read", points: 240, seconds: 60, by: "learner" },
  { name: "notebooks-read", points: 600, seconds: 60, by: "address" },
];

/** A page saves once a second at most; several tabs may do so. */
export const WRITE_LIMITS: readonly Limit[] = [
  { name: "notebooks-write", points: 180, seconds: 60, by: "learner" },
  { name: "notebooks-write", points: 600, seconds: 60, by: "address" },
];
