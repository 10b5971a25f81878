import type { Versions } from "@/lib/items/contract";

/**
 * Brings a stored body to the version that the kind reads today.
 * @throws {RangeError} when the body is newer than the code, or a step is missing.
 */
export function upgradeBody(versions: Versions, body: unknown, from: number, to: number): unknown {
  if (from > to) throw new RangeError(`stored version ${from} is newer than version ${to} of the code`);
  let current = body;
  for (let version = from; version < to; version++) {
    const step = versions.upgrades[version];
    if (!step) throw new RangeError(`no upgrade from version ${version}`);
    current = step(current);
  }
  return current;
}
