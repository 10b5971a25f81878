import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { localDay } from "@/lib/core/local-day";
import { prisma } from "@/lib/db/prisma";
import { forecastLoad } from "@/lib/review/forecast";
import { buildQueue } from "@/lib/review/queue";
import { NEW_STATE } from "@/lib/review/review-card";
import { USUAL_RULES } from "@/lib/review/review-rules";
import { USUAL_REVIEW_SETTINGS } from "@/lib/review/review-settings";
import type { ReviewOverview } from "@/lib/review/schema";
import { listActiveDays } from "@/lib/review/server/list-active-days";
import { readExamples, REVIEWS_NEEDED } from "@/lib/review/server/optimise-parameters";
import { readOwnSettings, type OwnSettings } from "@/lib/review/server/read-own-settings";
import { readQueueFacts } from "@/lib/review/server/read-queue-facts";
import { countStreak } from "@/lib/review/streak";

const RETENTION_DAYS = 30;
const DAY_MS = 86_400_000;

/** Where the viewer's reviews stand: today's queue, the load of 30 days, streak, retention and settings. */
export async function getOverview(viewer: Viewer, now: Date): Promise<ReviewOverview> {
  const own: OwnSettings =
    viewer.kind === "anonymous"
      ? { rules: USUAL_RULES, settings: USUAL_REVIEW_SETTINGS, hasTimeZone: false }
      : await readOwnSettings(viewer);
  const { rules } = own;
  const [facts, active, retention, suspended, examples] =
    viewer.kind === "anonymous"
      ? [{ cards: [], newItems: [], reviewedToday: [] }, [], { reviews: 0, recalled: null }, [], []]
      : await Promise.all([
          readQueueFacts(viewer.learnerId, now, rules, { later: true, newItems: true }),
          readActiveDays(viewer.learnerId, rules.timeZone),
          measureRetention(viewer.learnerId, now),
          listSuspended(viewer.learnerId),
          readExamples(viewer.learnerId, rules.timeZone),
        ]);
  const queue = buildQueue(facts, now, rules, own.settings);
  const { parameters, ...settings } = own.settings;
  const today = localDay(now, rules.timeZone);
  return {
    today,
    due: queue.filter(({ kind }) => kind === "due").length,
    fresh: queue.filter(({ kind }) => kind === "new").length,
    doneToday: facts.reviewedToday.length,
    cards: { known: facts.cards.filter(({ state }) => state !== NEW_STATE).length, suspended },
    forecast: forecastLoad(facts.cards, facts.reviewedToday, now, rules),
    streak: countStreak(active, today),
    retention,
    settings,
    hasTimeZone: own.hasTimeZone,
    optimiser: {
      isOwn: parameters !== null,
      ...{ reviews: examples.length, needed: REVIEWS_NEEDED },
    },
  };
}

async function readActiveDays(learnerId: string, timeZone: string): Promise<readonly string[]> {
  return (await listActiveDays(new Map([[learnerId, timeZone]]))).get(learnerId) ?? [];
}

async function measureRetention(learnerId: string, now: Date): Promise<ReviewOverview["retention"]> {
  const since = new Date(now.getTime() - RETENTION_DAYS * DAY_MS);
  const where = { learnerId, state: { not: NEW_STATE }, reviewedAt: { gt: since } };
  const [reviews, recalled] = await Promise.all([
    prisma().reviewLog.count({ where }),
    prisma().reviewLog.count({ where: { ...where, rating: { gt: 1 } } }),
  ]);
  return { reviews, recalled: reviews > 0 ? recalled / reviews : null };
}

function listSuspended(learnerId: string): Promise<{ itemId: string; chapter: string }[]> {
  return prisma().$queryRaw<{ itemId: string; chapter: string }[]>`
    SELECT c."itemId", i.chapter FROM "ReviewCard" c JOIN "Item" i ON i.id = c."itemId"
    WHERE c."learnerId" = ${learnerId}::uuid AND c."suspendedAt" IS NOT NULL AND i.status = 'active'
    ORDER BY c."suspendedAt" DESC, c."itemId" LIMIT 200`;
}
