import "server-only";

/** Nobody decided to leave him out for a time (lib/fair-play). */
const NOT_EXCLUDED = `NOT EXISTS (SELECT FROM "BoardExclusion" x WHERE x."learnerId" = l.id AND x."attemptId" IS NULL
  AND x."liftedAt" IS NULL AND (x."untilAt" IS NULL OR x."untilAt" > now()))`;

/** SQL, in which `l` is a learner and `u` his account: whether the site's boards show him. He asks for it. */
export const SHOWN_TO_SITE = `(u."deletedAt" IS NULL AND l.settings->>'boards' = 'all' AND ${NOT_EXCLUDED})`;

/** And those of his teams, unless he asked not to be. */
export const SHOWN_TO_TEAMS = `(u."deletedAt" IS NULL AND coalesce(l.settings->>'boards', 'teams') <> 'none' AND ${NOT_EXCLUDED})`;
