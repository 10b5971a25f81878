"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { useRetireItem, useSetFacts } from "@/lib/cms/client/use-set-facts";
import type { EditedItem } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";

interface ItemFactsProps {
  readonly item: EditedItem;
  readonly locale: Locale;
}

/** What is known of an item beside its revisions, and holds at once: the day of its next review, tags, whether it is in use. */
export function ItemFacts({ item, locale }: ItemFactsProps) {
  const t = useTranslations("cms.editor.facts");
  const id = useId();
  const set = useSetFacts(item.itemId);
  const retire = useRetireItem(item.itemId);
  const [tags, setTags] = useState(item.tags.join(", "));
  const [isSure, setSure] = useState(false);
  const isRetired = item.status === "retired";
  const input = "min-h-10 w-full rounded-md border border-edge bg-bg px-2.5 text-base sm:text-sm";

  function keepTags() {
    const next = [...new Set(tags.split(/[,，、]/).map((tag) => tag.trim()))].filter(Boolean).slice(0, 20);
    if (next.join() !== item.tags.join()) set.mutate({ tags: next });
  }

  return (
    <details className="rounded-lg border border-line px-3 py-2">
      <summary className="cursor-pointer text-sm font-medium">{t("title")}</summary>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <div>
          <label htmlFor={`${id}-date`} className="mb-1 block text-sm">
            {t("reviewOn")}
          </label>
          <input
            id={`${id}-date`}
            type="date"
            disabled={!item.rights.mayEdit}
            value={item.reviewOn ?? ""}
            onChange={({ target }) => set.mutate({ reviewOn: target.value === "" ? null : target.value })}
            className={input}
          />
        </div>
        <div>
          <label htmlFor={`${id}-tags`} className="mb-1 block text-sm">
            {t("tags")}
          </label>
          <input
            id={`${id}-tags`}
            value={tags}
            disabled={!item.rights.mayEdit}
            onChange={({ target }) => setTags(target.value)}
            onBlur={keepTags}
            className={input}
          />
        </div>
      </div>
      <p role="status" className="mt-1 text-xs text-muted">
        {set.isPending ? t("keeping") : set.isSuccess ? t("kept") : t("hint")}
      </p>
      {(set.error ?? retire.error) && (
        <ProblemAlert error={set.error ?? retire.error} locale={locale} namespace="cms" named="all" />
      )}
      {item.rights.mayRetire && (
        <div className="mt-3 flex flex-wrap items-center gap-2 text-sm">
          {isSure && !isRetired ? (
            <>
              <p>{t("retireSure")}</p>
              <Button
                variant="quiet"
                className="min-h-9 text-sm"
                busy={retire.isPending}
                onClick={() => retire.mutate(true, { onSuccess: () => setSure(false) })}
              >
                {t("retireDo")}
              </Button>
              <Button variant="quiet" className="min-h-9 text-sm" onClick={() => setSure(false)}>
                {t("cancel")}
              </Button>
            </>
          ) : (
            <Button
              variant="quiet"
              className="min-h-9 text-sm"
              busy={retire.isPending}
              onClick={() => (isRetired ? retire.mutate(false) : setSure(true))}
            >
              {t(isRetired ? "bringBack" : "retire")}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}
