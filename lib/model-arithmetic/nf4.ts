/** Weights that share one scale, and scales that share one second-level scale (QLoRA, section 3). */
export const NF4_BLOCK = 64n;
export const NF4_SCALE_BLOCK = 256n;

export interface Nf4Bytes {
  readonly codes: bigint;
  /** One scale a block: fp32, or 8 bits with double quantisation. */
  readonly scales: bigint;
  /** The fp32 scales of the scales; 0 without double quantisation. */
  readonly secondScales: bigint;
  readonly total: bigint;
}

/** a ÷ b rounded up, for positive integers. */
function ceilDivide(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}

/**
 * Bytes of one matrix of `entries` weights stored as NF4, exactly: two codes a byte, one scale for each block of 64 weights.
 * With double quantisation the scales take 8 bits, and each 256 of them share one fp32 scale: 4 + 8/64 + 32/(64·256) = 4.127 bits a
 * weight instead of 4 + 32/64 = 4.5 (Dettmers et al. 2023, sections 2 and 3). A last block that is not full costs a whole scale.
 */
export function nf4Bytes(entries: bigint, doubleQuantised: boolean): Nf4Bytes {
  const codes = ceilDivide(entries, 2n);
  const blocks = ceilDivide(entries, NF4_BLOCK);
  const scales = doubleQuantised ? blocks : 4n * blocks;
  const secondScales = doubleQuantised ? 4n * ceilDivide(blocks, NF4_SCALE_BLOCK) : 0n;
  return { codes, scales, secondScales, total: codes + scales + secondScales };
}
