import { hasLocale } from "next-intl";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import * as z from "zod";
import { routing } from "@/i18n/routing";
import { can, type SiteAction } from "@/lib/auth/policy";
import { readViewer } from "@/lib/auth/server/read-viewer";
import type { AccountViewer, Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
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

/**
 * The language of a page about something, its visitor, and what the page is about, if he may see it: what `find` refuses is not there.
 * Every other parameter of such a page is an id.
 */
export async function admitAccount<P extends { readonly locale: string }, T>(
  params: Promise<P>,
  find: (viewer: AccountViewer, params: P) => Promise<T>,
): Promise<{ locale: Locale; viewer: AccountViewer; found: T }> {
  const { locale, ...ids } = await params;
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  if (!hasLocale(routing.locales, locale) || viewer.kind !== "account") notFound();
  if (!Object.values(ids).every((id) => z.uuid().safeParse(id).success)) notFound();
  try {
    return { locale, viewer, found: await find(viewer, await params) };
  } catch (error) {
    if (error instanceof AppError && error.status < 500) notFound();
    throw error;
  }
}
