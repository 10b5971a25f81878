import { useTranslations } from "next-intl";
import { useId } from "react";
import { useReorder } from "@/components/ui/use-reorder";
import type { Locale } from "@/lib/core/locale";
import type { RubricSetContent } from "@/lib/rubric-sets/client/use-update-rubric-set";
import type { RubricSetItem } from "@/lib/rubric-sets/schema";
import { titleIn } from "@/lib/rubric-sets/title-in";

type Entry = RubricSetContent["items"][number];
/** What is known of an item before the server has described it in the set: no more than the bank says. */
export type ItemFacts = Pick<RubricSetItem, "itemId" | "title"> & Partial<RubricSetItem>;

interface SetItemsProps {
  readonly items: readonly Entry[];
  readonly facts: readonly ItemFacts[];
  onItems(items: readonly Entry[]): void;
  readonly locale: Locale;
  readonly isLocked: boolean;
}

const BUTTON =
  "grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-surface hover:text-ink aria-disabled:opacity-30";

/** The items of a set, put in order by buttons, by lifting with Space, or by dragging; each with its minutes and what is missing in it. */
export function SetItems({ items, facts, onItems, locale, isLocked }: SetItemsProps) {
  const t = useTranslations("cms.rubricSets");
  const idPrefix = useId();
  const order = items.map(({ itemId }) => itemId);
  const { list, heldId, happening, move, toggle, onKeyDown, onPointerDown } = useReorder({
    order,
    onOrder: (next) => onItems(next.flatMap((id) => items.find(({ itemId }) => itemId === id) ?? [])),
    isLocked,
  });
  if (items.length === 0)
    return (
      <p className="rounded-lg border border-dashed border-line px-4 py-6 text-center text-muted">{t("emptySet")}</p>
    );
  const change = (itemId: string, minutes: number | null) =>
    onItems(items.map((item) => (item.itemId === itemId ? { itemId, minutes } : item)));
  function remove(itemId: string) {
    const index = order.indexOf(itemId);
    const next = order[index + 1] ?? order[index - 1];
    // The focus goes on to what moves up, or to the way to add.
    const control = next && list.current?.querySelector<HTMLElement>(`[data-entry="${next}"] [data-control="remove"]`);
    (control || document.querySelector<HTMLElement>("[data-adder]"))?.focus();
    onItems(items.filter((item) => item.itemId !== itemId));
  }
  return (
    <>
      {!isLocked && <p className="mb-2 text-xs text-muted">{t("orderHelp")}</p>}
      <ol ref={list} className="space-y-2">
        {items.map(({ itemId, minutes }, index) => {
          const known = facts.find((fact) => fact.itemId === itemId);
          const name = known ? titleIn(known.title, locale) || itemId : itemId;
          return (
            <li
              key={itemId}
              data-entry={itemId}
              className={`flex flex-wrap items-center gap-1 rounded-lg border p-1 ${heldId === itemId ? "border-accent bg-accent-soft" : "border-line bg-bg"}`}
            >
              {!isLocked && (
                <button
                  type="button"
                  data-control="grip"
                  aria-label={t("lift", { place: index + 1, item: name })}
                  aria-pressed={heldId === itemId}
                  onClick={() => toggle(itemId)}
                  onKeyDown={(event) => onKeyDown(event, itemId)}
                  onPointerDown={(event) => onPointerDown(event, itemId)}
                  className={`${BUTTON} cursor-grab touch-none active:cursor-grabbing`}
                >
                  <span aria-hidden="true">⠿</span>
                </button>
              )}
              <span className="w-6 shrink-0 text-right font-mono text-sm text-muted" aria-hidden="true">
                {index + 1}
              </span>
              <div className="min-w-40 flex-1 px-2 py-1">
                <a
                  href={`/${locale}/cms/items/${itemId}`}
                  className="font-medium wrap-anywhere underline-offset-4 hover:underline"
                >
                  {name}
                </a>
                {known && <Facts facts={known} />}
              </div>
              <div className="ml-auto flex items-center gap-1">
                <label className="flex items-center gap-1.5 px-1 text-sm text-muted">
                  <span className="sr-only">{t("minutesOf", { item: name })}</span>
                  <input
                    id={`${idPrefix}-${itemId}`}
                    type="number"
                    inputMode="numeric"
                    min={1}
                    max={180}
                    disabled={isLocked}
                    value={minutes ?? ""}
                    onChange={({ target }) => change(itemId, readMinutes(target.value))}
                    className="min-h-9 w-16 rounded-md border border-edge bg-bg px-2 text-right text-base text-ink tabular-nums sm:text-sm"
                  />
                  <span aria-hidden="true">{t("minutes")}</span>
                </label>
                {!isLocked &&
                  (["up", "down"] as const).map((way) => {
                    const isEnd = index === (way === "up" ? 0 : items.length - 1);
                    return (
                      <button
                        key={way}
                        type="button"
                        data-control={way}
                        aria-label={t(way, { item: name })}
                        aria-disabled={isEnd}
                        onClick={() => move(itemId, index + (way === "up" ? -1 : 1), way)}
                        className={BUTTON}
                      >
                        <span aria-hidden="true">{way === "up" ? "↑" : "↓"}</span>
                      </button>
                    );
                  })}
                {!isLocked && (
                  <button
                    type="button"
                    data-control="remove"
                    aria-label={t("remove", { item: name })}
                    onClick={() => remove(itemId)}
                    className={BUTTON}
                  >
                    <span aria-hidden="true">✕</span>
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {happening &&
          t(`said.${happening.what}`, { count: items.length, place: "place" in happening ? happening.place : 0 })}
      </p>
    </>
  );
}

function readMinutes(text: string): number | null {
  const number = Math.round(Number(text));
  return text.trim() === "" || !(number >= 1) ? null : Math.min(180, number);
}

/** What its rubric has, and what is missing. */
function Facts({
  facts: { points, followUps, misconceptions, difficulty, missing = [] },
}: {
  readonly facts: ItemFacts;
}) {
  const t = useTranslations("cms.rubricSets");
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-muted">
      {points !== undefined && <span>{t("points", { points })}</span>}
      {misconceptions !== undefined && <span>{t("misconceptions", { misconceptions })}</span>}
      {followUps !== undefined && <span>{t("followUps", { followUps })}</span>}
      {typeof difficulty === "number" && <span>{t("difficulty", { difficulty })}</span>}
      {missing.map((one) => (
        <span key={one} data-missing={one} className="font-medium text-caution">
          <span aria-hidden="true">! </span>
          {t(`missing.${one}`)}
        </span>
      ))}
    </p>
  );
}
