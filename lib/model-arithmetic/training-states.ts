/** Bytes of one trained parameter under AdamW, by what they hold. */
export interface StateBytes {
  readonly weight: number;
  readonly gradient: number;
  /** The fp32 copy that the optimizer updates where the weight itself is 16 bits wide. */
  readonly master: number;
  /** First and second moment of AdamW, fp32 each. */
  readonly moments: number;
}

/**
 * Conventions in use:
 * - `mixed`: bf16 weights and gradients, fp32 master copy and moments, 16 bytes (ZeRO, section 3.1).
 * - `mixed-fp32-gradients`: the same with gradients kept in fp32, 18 bytes (Megatron Core, Distributed Optimizer).
 * - `fp32`: everything in fp32 without a second copy, 16 bytes (the same page; PEFT casts adapters to fp32 unless told not to).
 */
export const TRAINING_STATES = {
  mixed: { weight: 2, gradient: 2, master: 4, moments: 8 },
  "mixed-fp32-gradients": { weight: 2, gradient: 4, master: 4, moments: 8 },
  fp32: { weight: 4, gradient: 4, master: 0, moments: 8 },
} as const satisfies Readonly<Record<string, StateBytes>>;
export type TrainingConvention = keyof typeof TRAINING_STATES;
export const TRAINING_CONVENTIONS = Object.keys(TRAINING_STATES) as readonly TrainingConvention[];

/** Bytes of a frozen bf16 weight. */
export const BF16_BYTES = 2;
