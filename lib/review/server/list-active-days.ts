import "server-only";
import { localDay } from "@/lib/core/local-day";
import { prisma } from "@/lib/db/prisma";

/**
 * The calendar days on which each learner answered something, in his own time zone. Moments are thinned out to one for each quarter of
 * an hour, of which every time zone's days are made.
 * @param zones the time zone of each learner, by id
 * @returns YYYY-MM-DD without repetition, in any order; nothing for a learner who never answered
 */
export async function listActiveDays(zones: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string[]>> {
  const rows = await prisma().$queryRaw<{ learnerId: string; at: Date }[]>`
    SELECT DISTINCT "learnerId", date_bin('15 minutes', "submittedAt", timestamptz '2000-01-01') AS at
    FROM "Attempt" WHERE "learnerId" = ANY(${[...zones.keys()]}::uuid[])`;
  const days = new Map<string, Set<string>>();
  for (const { learnerId, at } of rows) {
    const day = localDay(at, zones.get(learnerId)!); // only those of the map were asked for
    days.set(learnerId, (days.get(learnerId) ?? new Set()).add(day));
  }
  return new Map([...days].map(([learnerId, found]) => [learnerId, [...found]]));
}
