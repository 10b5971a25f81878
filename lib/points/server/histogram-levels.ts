import "server-only";

/** Points of 2^7 lie in one coarse bucket, so that few rows are added up for a rank. */
export const COARSE_BITS = 7;
/** Stretches of time that a season can have: 78 years of weeks. */
const STRETCH_BITS = 12;

/** In SQL, how long a stretch of a season is, in seconds: an hour of a week, a week of all time. */
const stretchLength = (season: string) => `(CASE WHEN ${season}."endsAt" IS NULL THEN 604800 ELSE 3600 END)`;

/** In SQL, the stretch of its season in which a moment lies, from 0 on. */
const stretchOf = (at: string, season: string) =>
  `floor(date_part('epoch', ${at} - ${season}."startsAt") / ${stretchLength(season)})::bigint`;

/** In SQL, the first moment of the stretch in which a moment lies. */
export const stretchBegin = (at: string, season: string) =>
  `(${season}."startsAt" + ${stretchOf(at, season)} * ${stretchLength(season)} * interval '1 second')`;

/** In SQL, the bucket of those who reached equal points in one stretch; those of earlier stretches have the lower ones, down to `firstOfTies`. */
export const bucketOfTies = (points: string, at: string, season: string) =>
  `(${firstOfTies(points)} + ${stretchOf(at, season)})`;

export const firstOfTies = (points: string) => `((${points})::bigint << ${STRETCH_BITS})`;

/**
 * In SQL, the buckets in which a score with a bucket of ties is counted, as a table `l(level, bucket)`: by points, by 128 of them, and by
 * points and stretch. Many have equal points where many take part; the last keeps a rank from counting them one by one.
 */
export const levels = (ties: string) =>
  `(VALUES (0, ${ties} >> ${STRETCH_BITS}), (1, ${ties} >> ${STRETCH_BITS + COARSE_BITS}), (2, ${ties})) AS l(level, bucket)`;
