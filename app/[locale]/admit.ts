import { hasLocale } from "next-intl";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { routing } from "@/i18n/routing";
import { can, type SiteAction } from "@/lib/auth/policy";
import { readViewer } from "@/lib/auth/server/read-viewer";
import type { Viewer } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/core/locale";

/** The language of a page and its visitor, if he may do this; to everybody else there is no such page, not even its title. */
export async function admit(
  params: Promise<{ locale: string }>,
  action: SiteAction,
): Promise<{ locale: Locale; viewer: Viewer }> {
  const { locale } = await params;
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  if (!hasLocale(routing.locales, locale) || !can(viewer, action, {})) notFound();
  return { locale, viewer };
}
