import { useTranslations } from "next-intl";
import { FORM_EXAMPLES } from "@/lib/items/open/form-examples";

/** How forms are written: one example of each thing that they can say, with answers that it finds. */
export function FormHelp() {
  const t = useTranslations("authoring.open.help");
  return (
    <details className="rounded-lg border border-line bg-surface px-3 py-2 text-sm">
      <summary className="cursor-pointer py-1 font-medium">{t("title")}</summary>
      <p className="mt-1 max-w-prose text-muted">{t("intro")}</p>
      <dl className="mt-2 divide-y divide-line">
        {FORM_EXAMPLES.map(({ means, form, zh, en }) => (
          <div key={means} className="grid gap-x-4 py-1.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
            <dt>
              <code className="wrap-anywhere">{form}</code>
              <span className="block text-muted">{t(`means.${means}`)}</span>
            </dt>
            <dd className="text-muted">
              <span className="sr-only">{t("finds")} </span>
              <span lang="zh-Hans" className="block">
                {zh}
              </span>
              <span lang="en" className="block">
                {en}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 max-w-prose text-muted">{t("meant")}</p>
    </details>
  );
}
