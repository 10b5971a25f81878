import { beforeAll, expect, it } from "vitest";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { isTalk } from "@/lib/content/is-talk";
import { getStartedChapter } from "@/lib/content/server/get-started-chapter";
import { listStartedChapters } from "@/lib/content/server/list-written-chapters";
import { loadContent } from "@/lib/content/server/load-content";
import { newId } from "@/lib/core/ids";
import { prisma } from "@/lib/db/prisma";
import { listPlanItems } from "@/lib/plan/server/list-plan-items";
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
    // What interviews talk through is drawn only where its kind is asked for.
    const drawable = items.filter((item) => !isTalk(item)).length;
    const wish = { ...wishFor(slug), kinds: drawable === 0 ? ["open"] : [] };
    const { sessionId } = await createQuiz(viewer, { mode: "timed", wish, count: 3, minutes: 5 }, now);
    const { items: drawn } = await requireRunning(viewer, sessionId);
    expect(drawn).toHaveLength(Math.min(3, drawable || items.length));
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

it("what interviews talk through is in no plan and in no page of a lesson, and is found at a page of its own", async () => {
  const planned = (await listPlanItems()).map(({ id }) => id);
  expect(planned).toContain("est-users-on-gpus");
  expect(planned).not.toContain("design-lora-platform");
  const talk = await prisma().item.findUniqueOrThrow({ where: { id: "design-lora-platform" } });
  expect(talk).toMatchObject({ chapter: "lora", status: "active" });
  const { results } = await searchEntries("Design: a fine-tuning platform with a thousand adapters", "en");
  expect(results.map(({ address }) => address)).toContain("/en/items/design-lora-platform");
});
