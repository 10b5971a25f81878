import { beforeAll, expect, it } from "vitest";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { getStartedChapter } from "@/lib/content/server/get-started-chapter";
import { listStartedChapters } from "@/lib/content/server/list-written-chapters";
import { loadContent } from "@/lib/content/server/load-content";
import { newId } from "@/lib/core/ids";
import { prisma } from "@/lib/db/prisma";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { createQuiz } from "@/lib/quizzes/server/create-quiz";
import { searchEntries } from "@/lib/search/server/search-entries";
import { testDatabase } from "@/tests/support/database";
import { requireRunning, wishFor } from "@/tests/support/quiz";

const now = new Date();
const viewer: LearnerViewer = { kind: "guest", learnerId: newId() };

beforeAll(async () => {
  await testDatabase();
  await loadContent({ now, newId });
});

it("items of a chapter that has no lesson yet are loaded, found at their place, and drawn into quizzes", async () => {
  for (const { slug } of listStartedChapters()) {
    const { items } = getStartedChapter(slug)!;
    expect(items.length).toBeGreaterThan(0);
    expect(await prisma().item.count({ where: { chapter: slug, status: "active" } })).toBe(items.length);
    const [first] = items;
    const { results } = await searchEntries(first!.title.en, "en");
    expect(results.map(({ address }) => address)).toContain(`/en/chapters/${slug}#item-${first!.id}`);
    const wish = wishFor(slug);
    const { sessionId } = await createQuiz(viewer, { mode: "timed", wish, count: 3, minutes: 5 }, now);
    const { items: drawn } = await requireRunning(viewer, sessionId);
    expect(drawn).toHaveLength(Math.min(3, items.length));
  }
});

it("an answer to one of them makes a card that comes back for review, and counts for its concepts", async () => {
  const id = "memory-kv-per-token";
  const { views } = await listItemViews(viewer, [id]);
  const view = views[0]!;
  expect(view.status).toBe("active");
  if (view.status !== "active") return;
  await submitAttempt(viewer, { viewId: view.viewId, answer: { text: "1 B" } }, { now, idempotencyKey: newId() });
  expect(await prisma().reviewCard.count({ where: { learnerId: viewer.learnerId, itemId: id } })).toBe(1);
  const mastery = await prisma().conceptMastery.findMany({ where: { learnerId: viewer.learnerId } });
  expect(mastery.map(({ concept }) => concept)).toContain("kv-cache");
});
