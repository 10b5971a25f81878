import "server-only";
import type { ViewerOutput } from "@/lib/auth/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { countUnread } from "@/lib/notices/server/count-unread";
import { countDue } from "@/lib/review/server/count-due";
import { getSettings } from "@/lib/settings/server/get-settings";

/**
 * Who is asking and how many reviews and notices wait for him, as every page wants to know it; for an account also how it wants pages to look,
 * where it ever said so.
 */
export async function describeViewer(viewer: Viewer, now: Date): Promise<ViewerOutput> {
  if (viewer.kind === "anonymous") return { kind: viewer.kind };
  const [due, unread] = await Promise.all([countDue(viewer, now), countUnread(viewer)]);
  if (viewer.kind === "guest") return { kind: viewer.kind, due, unread };
  const { nickname, role } = viewer;
  const { locale, theme, motion, dataSaver, certainty } = (await getSettings(viewer)).settings;
  const look = { locale, theme, motion, dataSaver, certainty };
  const isChosen = Object.values(look).some((value) => value !== null);
  return { kind: "account", nickname, role, due, unread, ...(isChosen && { look }) };
}
