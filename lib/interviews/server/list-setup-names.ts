import "server-only";
import { listTitles } from "@/lib/content/server/list-titles";
import type { Locale } from "@/lib/core/locale";
import type { SetupNames } from "@/lib/interviews/setup-names";
import { getRoles } from "@/lib/plan/server/get-roles";

/** What a page for setting up an interview names, in one language. */
export function listSetupNames(locale: Locale): SetupNames {
  const roles = getRoles();
  return {
    roles: Object.fromEntries(
      roles.map(({ slug, title, summary }) => [slug, { title: title[locale], summary: summary[locale] }]),
    ),
    // The role that fits everybody stands last in content/roles.yaml, of which there is one at least.
    usual: roles.at(-1)!.slug,
    chapters: listTitles(locale).chapters,
  };
}
