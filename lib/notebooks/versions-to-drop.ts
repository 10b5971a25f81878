/** A version of a notebook's history. */
export interface KeptVersion {
  readonly version: number;
  readonly savedAt: Date;
  /** Characters. */
  readonly size: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How far apart versions lie that stay, by their age: up to `until` old one in each `step`. */
const STEPS = [
  { until: HOUR_MS, step: 0 },
  { until: DAY_MS, step: HOUR_MS },
  { until: 30 * DAY_MS, step: DAY_MS },
  { until: Infinity, step: 7 * DAY_MS },
] as const;
const MOST = 60;
export const MOST_SIZE = 30_000_000;

/**
 * The versions that go when a history is thinned out: of an hour every one stays, of a day one each hour, of a month one each day, then
 * one each week; 60 at most and `room` characters together. The newest of each step stays, and the newest of all always.
 */
export function versionsToDrop(versions: readonly KeptVersion[], now: Date, room = MOST_SIZE): number[] {
  const taken = new Set<string>();
  let [count, size] = [0, 0];
  return versions
    .toSorted((a, b) => b.version - a.version)
    .filter((version, index) => {
      const age = Math.max(0, now.getTime() - version.savedAt.getTime());
      const { step } = STEPS.find(({ until }) => age < until) ?? STEPS[3];
      const place =
        step === 0 ? `version ${version.version}` : `${step} ${Math.floor(version.savedAt.getTime() / step)}`;
      const stays = index === 0 || (!taken.has(place) && count < MOST && size + version.size <= room);
      if (!stays) return true;
      taken.add(place);
      count += 1;
      size += version.size;
      return false;
    })
    .map(({ version }) => version);
}
