"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { AssignableItem } from "@/lib/quizzes/assignment-schema";
import { useReorder } from "@/components/ui/use-reorder";

interface PickedListProps {
  readonly picked: readonly string[];
  onPicked(picked: readonly string[]): void;
  readonly items: readonly AssignableItem[];
  readonly locale: Locale;
}

const BUTTON =
  "grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-surface hover:text-ink aria-disabled:opacity-30";

/** The picked items in the order in which they will come, moved by keys, buttons or the pointer. */
export function PickedList({ picked, onPicked, items, locale }: PickedListProps) {
  const t = useTranslations("quizzes.build");
  const { list, heldId, happening, move, toggle, onKeyDown, onPointerDown } = useReorder({
    order: picked,
    onOrder: onPicked,
    isLocked: false,
  });
  const known = new Map(items.map((item) => [item.id, item]));
  const count = picked.length;
  if (count === 0) return <p className="mb-4 text-sm text-muted">{t("nonePicked")}</p>;
  return (
    <div className="mb-5">
      <p id="order-help" className="mb-2 text-sm text-muted">
        {t("orderHelp")}
      </p>
      <ol ref={list} className="space-y-1.5" aria-describedby="order-help">
        {picked.map((id, index) => {
          const name = known.get(id)?.title?.[locale] ?? id;
          return (
            <li
              key={id}
              data-entry={id}
              className={`flex items-center gap-1 rounded-lg border px-1 ${heldId === id ? "border-accent bg-accent-soft" : "border-line bg-bg"}`}
            >
              <button
                type="button"
                data-control="grip"
                aria-label={t("lift", { name, place: index + 1, count })}
                aria-pressed={heldId === id}
                onClick={() => toggle(id)}
                onKeyDown={(event) => onKeyDown(event, id)}
                onPointerDown={(event) => onPointerDown(event, id)}
                className={`${BUTTON} cursor-grab touch-none active:cursor-grabbing`}
              >
                <span aria-hidden="true">⠿</span>
              </button>
              <span className="w-5 shrink-0 text-right font-mono text-sm text-muted" aria-hidden="true">
                {index + 1}
              </span>
              <span className="min-w-0 flex-1 px-2 py-1.5 wrap-anywhere">
                {name}
                {!known.has(id) && <span className="ml-2 text-sm text-wrong">{t("gone")}</span>}
              </span>
              <span className="flex shrink-0 flex-col sm:flex-row sm:gap-1">
                {(["up", "down"] as const).map((way) => (
                  <button
                    key={way}
                    type="button"
                    data-control={way}
                    aria-label={t(way, { name })}
                    aria-disabled={way === "up" ? index === 0 : index === count - 1}
                    onClick={() => move(id, index + (way === "up" ? -1 : 1), way)}
                    className={BUTTON}
                  >
                    <span aria-hidden="true">{way === "up" ? "↑" : "↓"}</span>
                  </button>
                ))}
              </span>
              <button
                type="button"
                aria-label={t("remove", { name })}
                onClick={() => onPicked(picked.filter((other) => other !== id))}
                className={BUTTON}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {happening && t(`said.${happening.what}`, { count, place: "place" in happening ? happening.place : 0 })}
      </p>
    </div>
  );
}
