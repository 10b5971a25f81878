"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ItemAdder } from "@/components/cms/rubric-sets/item-adder";
import { SetActs } from "@/components/cms/rubric-sets/set-acts";
import { SetFacts, type RoleName } from "@/components/cms/rubric-sets/set-facts";
import { SetItems, type ItemFacts } from "@/components/cms/rubric-sets/set-items";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";
import { useKeepRubricSet } from "@/lib/rubric-sets/client/use-keep-rubric-set";
import { MOST_ITEMS, type RubricSet } from "@/lib/rubric-sets/schema";
import { titleIn } from "@/lib/rubric-sets/title-in";

interface SetEditorProps {
  readonly set: RubricSet;
  readonly locale: Locale;
  readonly roles: readonly RoleName[];
  /** Reads the set anew and drops what could not be saved. */
  loadNewest(): void;
}

/** One set: what it is called, for whom, its items in their order with what is missing in each, and more to add. */
export function SetEditor({ set, locale, roles, loadNewest }: SetEditorProps) {
  const t = useTranslations("cms.rubricSets");
  const { content, state, error, change, again } = useKeepRubricSet(set);
  /** Items that were added and that the server has not described yet. */
  const [added, setAdded] = useState<readonly ItemFacts[]>([]);
  const isNewer = error instanceof ApiError && error.code === "rubric-set-newer";
  const { items } = content;
  const unready = set.items.filter(({ missing }) => missing.length > 0).length;
  const planned = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere">
            {titleIn(content.title, locale) || t("unnamed")}
          </h1>
          <p className="mt-1 text-sm wrap-anywhere text-muted">
            {set.isMine ? t("mine") : t("ownedBy", { owner: set.owner ?? t("noOwner") })}
          </p>
        </div>
        <p role="status" data-save={state} className="pt-1.5 text-sm text-muted">
          {set.mayEdit && t(`save.${state}`)}
        </p>
      </div>
      {set.isArchived && <Notice tone="caution">{t("archivedNote")}</Notice>}
      <ProblemAlert
        error={error}
        locale={locale}
        namespace="cms.rubricSets"
        {...(!isNewer && state === "failed" && { onAgain: again })}
      />
      {isNewer && (
        <Button variant="quiet" onClick={loadNewest}>
          {t("loadNewest")}
        </Button>
      )}
      <SetFacts content={content} onChange={change} roles={roles} disabled={!set.mayEdit} />
      <section aria-labelledby="set-items" className="min-w-0">
        <h2 id="set-items" className="text-lg font-semibold">
          {t("list")}
        </h2>
        <p role="status" className="mb-3 text-sm text-muted">
          {t("items", { count: items.length })}
          {planned > 0 && ` · ${t("minutesTotal", { minutes: planned })}`}
          {unready > 0 && ` · ${t("unready", { count: unready })}`}
        </p>
        <SetItems
          items={items}
          facts={[...set.items, ...added]}
          onItems={(next) => change({ items: [...next] })}
          locale={locale}
          isLocked={!set.mayEdit}
        />
        {set.mayEdit && (
          <ItemAdder
            locale={locale}
            taken={items.map(({ itemId }) => itemId)}
            isFull={items.length >= MOST_ITEMS}
            onAdd={(facts) => {
              setAdded([...added, facts]);
              change({ items: [...items, { itemId: facts.itemId, minutes: null }] });
            }}
          />
        )}
      </section>
      <SetActs set={set} locale={locale} isUnsaved={state !== "still"} />
    </div>
  );
}
