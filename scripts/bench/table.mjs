/** The value below which a share of the sorted numbers lies (nearest rank); NaN of none. @param {readonly number[]} sorted */
export function percentile(sorted, share) {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : percentile(sorted, 0.5);
}

/** Prints rows under a head, the first column to the left and the others to the right. @param {readonly string[][]} rows */
export function printTable(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width)))
      .join("  ")
      .trimEnd();
  console.log([line(head), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n"));
}

/** One line per target. Whether all are met. @param {readonly { what: string, value: number, limit: number, unit?: string, atLeast?: boolean }[]} targets */
export function printTargets(targets) {
  const show = (number, unit = "") => `${Number(number.toFixed(2))}${unit && ` ${unit}`}`;
  const rows = targets.map(({ what, value, limit, unit, atLeast = false }) => {
    const isMet = atLeast ? value >= limit : value <= limit;
    return {
      isMet,
      row: [what, show(value, unit), `${atLeast ? "≥" : "≤"} ${show(limit, unit)}`, isMet ? "met" : "MISSED"],
    };
  });
  printTable(
    ["target", "measured", "limit", ""],
    rows.map(({ row }) => row),
  );
  return rows.every(({ isMet }) => isMet);
}
