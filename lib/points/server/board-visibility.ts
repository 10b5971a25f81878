import "server-only";

/** SQL, in which `l` is a learner and `u` his account: whether the site's boards show him. He asks for it. */
export const SHOWN_TO_SITE = `(u."deletedAt" IS NULL AND l.settings->>'boards' = 'all')`;

/** And those of his teams, unless he asked not to be. */
export const SHOWN_TO_TEAMS = `(u."deletedAt" IS NULL AND coalesce(l.settings->>'boards', 'teams') <> 'none')`;
