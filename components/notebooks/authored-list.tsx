import { getTranslations } from "next-intl/server";
import { ChangedAt } from "@/components/notebooks/notebook-list";
import type { Locale } from "@/lib/core/locale";

export interface AuthoredEntry {
  readonly notebookId: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number | null;
  readonly graded: number;
}

export interface AuthoredGroup {
  readonly slug: string;
  readonly title: string;
  readonly notebooks: readonly AuthoredEntry[];
}

/** The authors' notebooks, by the chapters that they belong to. */
export async function AuthoredList({
  groups,
  locale,
}: {
  readonly groups: readonly AuthoredGroup[];
  readonly locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "notebooks.list" });
  return (
    <div className="space-y-8">
      {groups.map((group) => (
        <section key={group.slug} aria-labelledby={`chapter-${group.slug}`}>
          <h3 id={`chapter-${group.slug}`} className="mb-2 text-sm font-medium text-muted">
            {group.title}
          </h3>
          <ul className="space-y-3">
            {group.notebooks.map(({ notebookId, title, summary, minutes, graded }) => (
              <li key={notebookId} className="rounded-lg border border-line bg-raised p-4">
                <a
                  href={`/${locale}/notebooks/${notebookId}`}
                  className="text-lg font-semibold text-accent hover:underline"
                >
                  {title}
                </a>
                {summary && <p className="mt-1 text-ink">{summary}</p>}
                <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-muted">
                  {minutes !== null && <span>{t("minutes", { minutes })}</span>}
                  {graded > 0 && <span>{t("graded", { count: graded })}</span>}
                  <ChangedAt notebookId={notebookId} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
