import "server-only";
import type { PoolClient } from "pg";
import { newId } from "@/lib/core/ids";
import type { Evidence } from "@/lib/fair-play/evidence";

export interface NewFlag {
  readonly learnerId: string;
  /** What it is about: the same finding, made again, is no second one. */
  readonly key: string;
  readonly evidence: Evidence;
  readonly otherLearnerId?: string;
}

/** Puts findings before people. Gives how many were new. */
export async function insertFlags(client: PoolClient, flags: readonly NewFlag[], now: Date): Promise<number> {
  let made = 0;
  for (const { learnerId, key, evidence, otherLearnerId } of flags) {
    const { rowCount } = await client.query(
      `INSERT INTO "FairPlayFlag" (id, "learnerId", signal, key, evidence, "otherLearnerId", "createdAt")
       SELECT $1, l.id, $3, $4, $5, $6, $7 FROM "Learner" l WHERE l.id = $2 AND l.kind = 'account' ON CONFLICT (key) DO NOTHING`,
      [newId(), learnerId, evidence.signal, `${evidence.signal}:${key}`, evidence, otherLearnerId ?? null, now],
    );
    made += rowCount ?? 0;
  }
  return made;
}
