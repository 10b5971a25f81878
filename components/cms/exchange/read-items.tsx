import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Named } from "@/components/cms/bank/bank-filters";
import { ReadRow } from "@/components/cms/exchange/read-row";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import type { ReadItem } from "@/lib/cms/exchange-schema";
import { itemId, newItemId } from "@/lib/cms/schema";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locale";
import { useStartImport } from "@/lib/imports/client/use-start-import";

interface ReadItemsProps {
  readonly fileName: string;
  readonly items: readonly ReadItem[];
  readonly locale: Locale;
  readonly chapters: readonly Named[];
  /** Drafts are being made of what was taken. */
  onBegun(importId: string): void;
}

const AT_ONCE = 50;

/** The items of a file: each can be left, called otherwise, or be put into another chapter, before drafts are made of them. */
export function ReadItems({ fileName, items, locale, chapters, onBegun }: ReadItemsProps) {
  const t = useTranslations("cms.exchange");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [ids, setIds] = useState<readonly string[]>(items.map(({ id }) => id));
  const [chapter, setChapter] = useState(chapters[0]?.slug ?? "");
  const [shown, setShown] = useState(AT_ONCE);
  // Trying again is the same intention until something else is taken.
  const [key, setKey] = useState(newId);
  const start = useStartImport();
  const change = (act: () => void) => {
    act();
    setKey(newId());
    start.reset();
  };
  const taken = items.flatMap((item, index) => {
    const id = ids[index] ?? item.id;
    if (left.has(index)) return [];
    const { document, pictures } = item;
    return [{ id, isKnown: item.isKnown && id === item.id, chapter: item.chapter ?? chapter, document, pictures }];
  });
  const isIdRight = (id: string, isKnown: boolean) => (isKnown ? itemId : newItemId).safeParse(id).success;
  const isRight =
    taken.every(({ id, isKnown }) => isIdRight(id, isKnown)) &&
    new Set(taken.map(({ id }) => id)).size === taken.length;
  const needsChapter = items.some((item, index) => item.chapter === null && !left.has(index));
  const begin = () =>
    start.mutate({ body: { fileName, items: taken }, key }, { onSuccess: ({ importId }) => onBegun(importId) });
  return (
    <div className="mt-3">
      {items.length > 1 && (
        <label className="flex min-h-9 w-fit cursor-pointer items-center gap-3 text-sm">
          <input
            type="checkbox"
            checked={left.size === 0}
            ref={(box) => {
              if (box) box.indeterminate = left.size > 0 && left.size < items.length;
            }}
            onChange={({ target }) => change(() => setLeft(new Set(target.checked ? [] : items.keys())))}
            className="size-4 accent-accent"
          />
          {t("takeAll", { taken: items.length - left.size, count: items.length })}
        </label>
      )}
      <ol className="divide-y divide-line border-y border-line">
        {items.slice(0, shown).map((item, index) => {
          const id = ids[index] ?? item.id;
          return (
            <ReadRow
              key={item.fate.item}
              item={item}
              id={id}
              isIdRight={isIdRight(id, item.isKnown && id === item.id)}
              isTaken={!left.has(index)}
              onId={(next) => change(() => setIds(ids.with(index, next)))}
              onTaken={(isTaken) => change(() => setLeft(toggled(left, index, !isTaken)))}
            />
          );
        })}
      </ol>
      {items.length > shown && (
        <Button variant="quiet" className="mt-2 text-sm" onClick={() => setShown(shown + AT_ONCE * 4)}>
          {t("more", { count: items.length - shown })}
        </Button>
      )}
      <div className="mt-3 flex flex-wrap items-end gap-3 text-sm">
        {needsChapter && (
          <Choice label={t("chapter")} value={chapter} onValue={(slug) => change(() => setChapter(slug))}>
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
          busy={start.isPending}
          onClick={begin}
        >
          {t("make", { count: taken.length })}
        </Button>
      </div>
      <p role="status" className="mt-2 text-sm empty:hidden">
        {!isRight && t("idsWrong")}
        {start.isPending && t("sending")}
      </p>
      <ProblemAlert namespace="cms.exchange" error={start.error} locale={locale} onAgain={begin} />
    </div>
  );
}

function toggled(set: ReadonlySet<number>, member: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
