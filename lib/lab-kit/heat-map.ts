/** Steps from zero to the largest entry, on each side. Few enough that one path per step draws any matrix quickly. */
export const HEAT_LEVELS = 16;

export interface HeatLayer {
  /** −16 … 16 without 0: how far the cells of this layer are from zero. */
  readonly level: number;
  /** One square for each cell, in units of one cell. */
  readonly path: string;
}

/**
 * A matrix as coloured layers: one path for all cells of equal strength, so that 64 × 64 cells are at most 32 shapes. `limit` is the
 * size that has the full colour; cells of (about) zero are left to the ground.
 */
export function layOutHeat(rows: readonly (readonly number[])[], limit: number): HeatLayer[] {
  const paths = new Map<number, string[]>();
  for (const [y, row] of rows.entries())
    for (const [x, value] of row.entries()) {
      const level =
        limit > 0 ? Math.max(-HEAT_LEVELS, Math.min(HEAT_LEVELS, Math.round((value / limit) * HEAT_LEVELS))) : 0;
      if (level === 0) continue;
      const squares = paths.get(level) ?? [];
      if (squares.length === 0) paths.set(level, squares);
      squares.push(`M${x} ${y}h1v1h-1z`);
    }
  return [...paths]
    .map(([level, squares]) => ({ level, path: squares.join("") }))
    .toSorted((a, b) => a.level - b.level);
}

/** The fill of a level: the accent above zero, amber below, fading into the ground. */
export function heatColour(level: number): string {
  const share = Math.round((100 * Math.abs(level)) / HEAT_LEVELS);
  return `color-mix(in oklab, var(--color-${level > 0 ? "accent" : "caution"}) ${share}%, var(--color-raised))`;
}

/** The largest size of an entry in any of the matrices. */
export function heatLimit(...matrices: readonly (readonly (readonly number[])[])[]): number {
  return matrices.flat(2).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
