import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAlive, startOf } from "./process.mjs";
import { Stop } from "./stop.mjs";

/** Who holds the data folder, or undefined. @returns {{ pid: number, start: string, command: string } | undefined} */
export function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Whether the process that wrote the lock still runs (and its number was not given to another one since). */
export function isHeld(lock) {
  return isAlive(lock.pid) && startOf(lock.pid) === lock.start;
}

/**
 * Takes the data folder for this process, so that no two commands work on it at once. A lock whose owner has died is
 * taken over. Throws Stop when somebody holds it.
 * @param {string} path the lock file
 * @param {string} command the name under which this process shows itself, e.g. `npm run up`
 * @returns {{ wasAbandoned: boolean, release(): void }}
 */
export function acquireLock(path, command) {
  const mine = { pid: process.pid, start: startOf(process.pid), command };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  let wasAbandoned = false;
  try {
    for (;;) {
      try {
        linkSync(draft, path);
        break;
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      const other = readLock(path);
      if (other && isHeld(other)) {
        throw new Stop(
          `\`${other.command}\` (process ${other.pid}) is working on this data folder; stop it first (Ctrl-C in its window, or kill ${other.pid}).`,
        );
      }
      wasAbandoned = true;
      takeAway(path, other);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    wasAbandoned,
    release: () => {
      if (readLock(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

/** Removes a dead lock, unless somebody else did so and wrote a new one meanwhile: that one is put back. */
function takeAway(path, dead) {
  const aside = `${path}.dead-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const taken = readLock(aside);
  if (taken && taken.pid !== dead?.pid && isHeld(taken)) linkSync(aside, path);
  rmSync(aside, { force: true });
}
