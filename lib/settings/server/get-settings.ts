import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import type { SettingsOutput } from "@/lib/settings/schema";
import { readStoredSettings } from "@/lib/settings/stored-settings";

/** What the viewer has chosen; nothing for somebody who is not known yet. */
export async function getSettings(viewer: Viewer): Promise<SettingsOutput> {
  if (viewer.kind === "anonymous") return { settings: readStoredSettings(null), nickname: null };
  const { learnerId } = viewer;
  if (!can(viewer, "settings.read", { learnerId })) throw new AppError("not-found");
  const learner = await prisma().learner.findUnique({ where: { id: learnerId }, select: { settings: true } });
  return {
    settings: readStoredSettings(learner?.settings),
    nickname: viewer.kind === "account" ? viewer.nickname : null,
  };
}
