import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Named } from "@/components/cms/bank/bank-filters";
import { FateLine } from "@/components/cms/exchange/fate-line";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { useMakeDrafts } from "@/lib/cms/client/use-make-drafts";
import type { ReadItem } from "@/lib/cms/exchange-schema";
import { itemId } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";

interface ReadItemsProps {
  readonly items: readonly ReadItem[];
  readonly locale: Locale;
  readonly chapters: readonly Named[];
}

/** The items of a file: each can be left, called otherwise, or be put into another chapter, before drafts are made of them. */
export function ReadItems({ items, locale, chapters }: ReadItemsProps) {
  const t = useTranslations("cms.exchange");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [ids, setIds] = useState<readonly string[]>(items.map(({ id }) => id));
  const [chapter, setChapter] = useState(chapters[0]?.slug ?? "");
  const make = useMakeDrafts();
  const made = new Map(make.data?.map(({ itemId: id, error }) => [id, error]));
  const taken = items.flatMap((item, index) => {
    const id = ids[index] ?? item.id;
    if (left.has(index)) return [];
    return [{ ...item, id, isKnown: item.isKnown && id === item.id, chapter: item.chapter ?? chapter }];
  });
  const isRight =
    taken.every(({ id }) => itemId.safeParse(id).success) && new Set(taken.map(({ id }) => id)).size === taken.length;
  const needsChapter = taken.some((_, index) => items[index]?.chapter === null);
  const done = make.data?.filter(({ error }) => !error).length ?? 0;
  return (
    <div className="mt-3">
      <ol className="divide-y divide-line border-y border-line">
        {items.map((item, index) => {
          const id = ids[index] ?? item.id;
          const error = made.get(id);
          return (
            <li key={item.fate.item} className="flex gap-3 py-2.5">
              <label className="-m-2 grid size-9 shrink-0 cursor-pointer place-items-center">
                <input
                  type="checkbox"
                  checked={!left.has(index)}
                  aria-label={t("take", { item: item.fate.title || item.fate.item })}
                  onChange={(event) => setLeft(toggled(left, index, !event.target.checked))}
                  className="size-4 accent-accent"
                />
              </label>
              <div className="min-w-0 flex-1">
                <FateLine fate={item.fate} />
                <p className="mt-1.5 flex flex-wrap items-center gap-2 text-sm">
                  <label className="flex min-w-0 items-center gap-2">
                    <span className="text-xs text-muted">{t("id")}</span>
                    <input
                      value={id}
                      maxLength={80}
                      aria-invalid={!itemId.safeParse(id).success}
                      onChange={(event) => setIds(ids.with(index, event.target.value.trim()))}
                      className="min-h-8 w-64 max-w-full min-w-0 rounded-md border border-edge bg-raised px-2 font-mono text-xs"
                    />
                  </label>
                  {item.isKnown && id === item.id && <span className="text-xs text-caution">{t("known")}</span>}
                  {made.has(id) &&
                    (error ? (
                      <span className="text-xs text-wrong">{error.title[locale]}</span>
                    ) : (
                      <a
                        href={`/${locale}/cms/items/${id}`}
                        className="text-xs underline underline-offset-4 hover:text-accent"
                      >
                        {t("open")}
                      </a>
                    ))}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <div className="mt-3 flex flex-wrap items-end gap-3 text-sm">
        {needsChapter && (
          <Choice label={t("chapter")} value={chapter} onValue={setChapter}>
            {chapters.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Choice>
        )}
        <Button
          className="min-h-10 text-sm"
          disabled={taken.length === 0 || !isRight}
          busy={make.isPending}
          onClick={() => make.mutate(taken)}
        >
          {t("make", { count: taken.length })}
        </Button>
      </div>
      <p role="status" className="mt-2 text-sm empty:hidden">
        {!isRight && t("idsWrong")}
        {make.isPending && t("progress", { done: make.progress, all: make.variables.length })}
        {make.data && t("made", { done, refused: make.data.length - done })}
      </p>
    </div>
  );
}

function toggled(set: ReadonlySet<number>, member: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
