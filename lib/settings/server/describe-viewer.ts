import "server-only";
import type { ViewerOutput } from "@/lib/auth/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { countDue } from "@/lib/review/server/count-due";
import { getSettings } from "@/lib/settings/server/get-settings";

/**
 * Who is asking and how many reviews wait for him, as every page wants to know it; for an account also how it wants pages to look,
 * where it ever said so.
 */
export async function describeViewer(viewer: Viewer, now: Date): Promise<ViewerOutput> {
  if (viewer.kind === "anonymous") return { kind: viewer.kind };
  const due = await countDue(viewer, now);
  if (viewer.kind === "guest") return { kind: viewer.kind, due };
  const { nickname, role } = viewer;
  const { locale, theme, motion, dataSaver, certainty } = (await getSettings(viewer)).settings;
  const look = { locale, theme, motion, dataSaver, certainty };
  const isChosen = Object.values(look).some((value) => value !== null);
  return { kind: "account", nickname, role, due, ...(isChosen && { look }) };
}
