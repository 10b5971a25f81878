/** One axis of a plot; both ends are finite, `from` below `to`, and above zero where the scale is logarithmic. */
export interface Axis {
  readonly scale: "linear" | "log";
  readonly from: number;
  readonly to: number;
}

/** Where a value lies on an axis, as a share of its length: 0 at `from`, 1 at `to`. */
export function shareOf({ scale, from, to }: Axis, value: number): number {
  return scale === "log" ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
}

/** The value at a share of an axis: the reverse of `shareOf`. */
export function valueAt({ scale, from, to }: Axis, share: number): number {
  return scale === "log" ? from * (to / from) ** share : from + (to - from) * share;
}

/** 1, 2 or 5 times a power of ten: the smallest such step that divides `range` into at most `count` parts. */
function niceStep(range: number, count: number): number {
  const power = 10 ** Math.floor(Math.log10(range / count));
  return power * ([1, 2, 5, 10].find((factor) => range / (power * factor) <= count * (1 + 1e-9)) ?? 10);
}

/** At most about `count` + 1 round values on an axis, in rising order. */
export function ticksOf(axis: Axis, count: number): number[] {
  const { from, to } = axis;
  if (axis.scale === "log") return logTicks(from, to, count);
  const step = niceStep(to - from, count);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => trim((first + index) * step));
}

/** Powers of ten, every second or third where there are many; 1, 2 and 5 times them where there are few. */
function logTicks(from: number, to: number, count: number): number[] {
  const low = Math.ceil(Math.log10(from) - 1e-9);
  const high = Math.floor(Math.log10(to) + 1e-9);
  const decades = high - low;
  const factors = decades >= 2 ? [1] : [1, 2, 5];
  const stride = Math.max(1, Math.ceil(decades / count));
  const ticks: number[] = [];
  for (let power = low - 1; power <= high; power++)
    for (const factor of factors) {
      const value = trim(factor * 10 ** power);
      if ((power - low) % stride === 0 && value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9)) ticks.push(value);
    }
  return ticks;
}

/** An axis around all values, its ends on round ones. A single value gets room on both sides. */
export function axisAround(values: readonly number[], scale: Axis["scale"]): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (scale === "log") {
    const [from, to] = [10 ** Math.floor(Math.log10(low) + 1e-9), 10 ** Math.ceil(Math.log10(high) - 1e-9)];
    return { scale, from: trim(from), to: trim(to === from ? to * 10 : to) };
  }
  // Values that only the dust of binary fractions keeps apart are one.
  const range = trim(high) - trim(low);
  const step = niceStep(range || Math.abs(high) || 1, 6);
  const [from, to] = [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
  return { scale, from: trim(from), to: trim(to === from ? to + step : to) };
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const trim = (value: number): number => Number(value.toPrecision(12));
