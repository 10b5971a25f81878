import { useTranslations } from "next-intl";
import { toolClass } from "@/components/notebooks/menu";

export const VIEWS = ["mine", "author", "difference"] as const;
export type NotebookViewName = (typeof VIEWS)[number];

/** The notebook as one has it, as its author has it, or what differs. */
export function ViewChoice({
  view,
  onView,
}: {
  readonly view: NotebookViewName;
  onView(view: NotebookViewName): void;
}) {
  const t = useTranslations("notebooks.views");
  return (
    <div role="group" aria-label={t("label")} className="mt-2 flex flex-wrap gap-1">
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          onClick={() => onView(each)}
          className={toolClass}
        >
          {t(each)}
        </button>
      ))}
    </div>
  );
}
