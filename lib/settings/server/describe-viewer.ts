import "server-only";
import type { ViewerOutput } from "@/lib/auth/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { getSettings } from "@/lib/settings/server/get-settings";

/** Who is asking, as every page wants to know it; for an account also how it wants pages to look, where it ever said so. */
export async function describeViewer(viewer: Viewer): Promise<ViewerOutput> {
  if (viewer.kind !== "account") return { kind: viewer.kind };
  const { nickname, role } = viewer;
  const { locale, theme, motion, dataSaver, certainty } = (await getSettings(viewer)).settings;
  const look = { locale, theme, motion, dataSaver, certainty };
  const isChosen = Object.values(look).some((value) => value !== null);
  return { kind: "account", nickname, role, ...(isChosen && { look }) };
}
