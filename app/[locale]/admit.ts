import { hasLocale } from "next-intl";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import * as z from "zod";
import { routing } from "@/i18n/routing";
import { can, type SiteAction } from "@/lib/auth/policy";
import { readViewer } from "@/lib/auth/server/read-viewer";
import type { AccountViewer, Viewer } from "@/lib/auth/viewer";
import { withFullRights } from "@/lib/auth/withhold-rights";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locale";

/**
 * The language of a page and its visitor, if he may do this; to everybody else there is no such page, not even its title. Whoever lacks
 * but the second factor is led to where he sets it up.
 */
export async function admit(
  params: Promise<{ locale: string }>,
  action: SiteAction,
): Promise<{ locale: Locale; viewer: Viewer }> {
  const { locale } = await params;
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  if (!hasLocale(routing.locales, locale)) notFound();
  if (can(viewer, action, {})) return { locale, viewer };
  const full = viewer.kind === "account" && withFullRights(viewer);
  return full && can(full, action, {}) ? redirect(securityPath(locale)) : notFound();
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
  const found = await findFor(viewer, find, await params);
  if (found) return { locale, viewer, ...found };
  const full = withFullRights(viewer);
  return full && (await findFor(full, find, await params)) ? redirect(securityPath(locale)) : notFound();
}

/** Undefined where it is refused. */
async function findFor<P, T>(
  viewer: AccountViewer,
  find: (viewer: AccountViewer, params: P) => Promise<T>,
  params: P,
): Promise<{ found: T } | undefined> {
  try {
    return { found: await find(viewer, params) };
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return undefined;
    throw error;
  }
}

function securityPath(locale: Locale): string {
  return `/${locale}/account/security`;
}
