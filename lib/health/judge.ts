import type { HealthCheck } from "@/lib/health/schema";

type Judgement = Pick<HealthCheck, "verdict" | "reason">;

const DAY_MS = 86_400_000;
const GB = 1_000_000_000;

/** Free space: little of it stops PostgreSQL, which then stops everything. @param free,total bytes */
export function judgeDisk(free: number, total: number): Judgement {
  if (free < GB || free < total * 0.05) return { verdict: "bad", reason: "almost-full" };
  if (free < 5 * GB || free < total * 0.1) return { verdict: "note", reason: "filling" };
  return { verdict: "good", reason: "enough" };
}

/** The newest backup of the bundled database. @param ageMs undefined where there is none */
export function judgeBackup(isBundled: boolean, ageMs: number | undefined): Judgement {
  if (!isBundled) return { verdict: "none", reason: "yours" };
  if (ageMs === undefined) return { verdict: "note", reason: "never" };
  return ageMs > 7 * DAY_MS ? { verdict: "note", reason: "old" } : { verdict: "good", reason: "recent" };
}

/** Connections of all servers together. */
export function judgeConnections(used: number, most: number): Judgement {
  if (used > most * 0.9) return { verdict: "bad", reason: "connections-gone" };
  return used > most * 0.7 ? { verdict: "note", reason: "connections-many" } : { verdict: "good", reason: "fine" };
}

/** Whether the database itself refuses a change of the log, and not the trigger alone. */
export function judgeAudit(mayChange: boolean, ownsTable: boolean): Judgement {
  return mayChange || ownsTable ? { verdict: "note", reason: "one-role" } : { verdict: "good", reason: "by-rights" };
}

/** @param delayMs 99th percentile by which timers come late: a busy event loop keeps everybody waiting */
export function judgeProcess(delayMs: number): Judgement {
  return delayMs > 200 ? { verdict: "note", reason: "busy" } : { verdict: "good", reason: "quick" };
}

/** @param failedMsAgo undefined where no mail failed since the start */
export function judgeMail(isOn: boolean, failedMsAgo: number | undefined): Judgement {
  if (!isOn) return { verdict: "none", reason: "off" };
  return failedMsAgo !== undefined && failedMsAgo < DAY_MS
    ? { verdict: "note", reason: "failed" }
    : { verdict: "good", reason: "on" };
}
