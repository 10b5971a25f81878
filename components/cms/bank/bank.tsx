"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { BankFilters, type Named } from "@/components/cms/bank/bank-filters";
import { BankRow } from "@/components/cms/bank/bank-row";
import { BulkBar } from "@/components/cms/bank/bulk-bar";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useSettled } from "@/components/ui/use-settled";
import { readBankAddress, toBankAddress } from "@/lib/cms/bank-address";
import type { BankQuery } from "@/lib/cms/bank-schema";
import { useBank } from "@/lib/cms/client/use-bank";
import type { Locale } from "@/lib/core/locale";
import { isTyping } from "@/lib/lab-kit/is-typing";

interface BankProps {
  readonly locale: Locale;
  /** As the address says. */
  readonly asked: BankQuery;
  readonly chapters: readonly Named[];
  readonly concepts: readonly Named[];
  readonly mayReview: boolean;
}

/** All items, narrowed down; what is looked for stands in the address, so that it can be sent to somebody and gone back to. */
export function Bank({ locale, asked, chapters, concepts, mayReview }: BankProps) {
  const t = useTranslations("cms.bank");
  const [query, setQuery] = useState(asked);
  const [text, setText] = useState(asked.q ?? "");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isNarrowing, setNarrowing] = useState(false);
  const filtersId = useId();
  const search = useRef<HTMLInputElement>(null);
  const settled = useSettled(text.trim(), 250);
  const { q: _typed, ...filters } = query;
  const looked: BankQuery = { ...filters, ...(settled && { q: settled }) };
  const bank = useBank(looked);
  const address = toBankAddress(looked);
  useEffect(() => window.history.replaceState(null, "", window.location.pathname + address), [address]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);

  const change = (changes: Readonly<Record<string, string>>) =>
    setQuery(readBankAddress(`?${new URLSearchParams({ ...asText(query), page: "1", ...changes })}`));
  const rows = bank.data?.rows ?? [];
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (isChosen) next.add(id);
        else next.delete(id);
      return next;
    });
  const isAllChosen = rows.length > 0 && rows.every(({ itemId }) => chosen.has(itemId));
  const chapterNames = new Map(chapters.map(({ slug, name }) => [slug, name]));
  const { total = 0, page = 1, pages = 1 } = bank.data ?? {};
  const isNarrowed = address !== "";
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <label className="min-w-0 flex-1 basis-60 text-sm">
          <span className="block text-xs text-muted">{t("find")}</span>
          <input
            ref={search}
            type="search"
            value={text}
            maxLength={200}
            onChange={(event) => {
              setText(event.target.value);
              change({});
            }}
            className="min-h-10 w-full rounded-md border border-edge bg-raised px-2.5"
          />
        </label>
        {isNarrowed && (
          <Button
            variant="quiet"
            className="min-h-10 text-sm"
            onClick={() => {
              setText("");
              setQuery({});
            }}
          >
            {t("clear")}
          </Button>
        )}
      </div>
      <Button
        variant="quiet"
        className="mb-2 text-sm sm:hidden"
        aria-expanded={isNarrowing}
        aria-controls={filtersId}
        onClick={() => setNarrowing(!isNarrowing)}
      >
        {t("filters", { count: Object.keys(filters).filter((name) => name !== "page").length })}
      </Button>
      <div id={filtersId} className={isNarrowing ? "" : "max-sm:hidden"}>
        <BankFilters query={query} chapters={chapters} concepts={concepts} onQuery={change} />
      </div>
      {chosen.size > 0 && (
        <BulkBar
          chosen={[...chosen]}
          locale={locale}
          mayReview={mayReview}
          onDone={(still) => setChosen(new Set(still))}
        />
      )}
      <div className="mt-3" aria-busy={bank.isFetching}>
        <div className="flex min-h-10 flex-wrap items-center gap-x-3 border-b border-line text-sm">
          {rows.length > 0 && (
            <label className="-mx-2 flex min-h-10 cursor-pointer items-center gap-3 px-2 text-muted">
              <input
                type="checkbox"
                checked={isAllChosen}
                onChange={(event) =>
                  choose(
                    rows.map(({ itemId }) => itemId),
                    event.target.checked,
                  )
                }
                className="size-4 accent-accent"
              />
              {t("choosePage")}
            </label>
          )}
          <p role="status" className="ml-auto text-muted tabular-nums">
            {bank.isSuccess ? t("found", { count: total }) : ""}
          </p>
        </div>
        {bank.isPending && <Skeleton className="h-[32rem]" />}
        {bank.isSuccess && rows.length === 0 && (
          <p className="py-10 text-center text-muted">{t(isNarrowed ? "none" : "empty")}</p>
        )}
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <BankRow
              key={row.itemId}
              row={row}
              locale={locale}
              chapter={chapterNames.get(row.chapter) ?? row.chapter}
              isChosen={chosen.has(row.itemId)}
              onChosen={(isChosen) => choose([row.itemId], isChosen)}
            />
          ))}
        </ul>
        <ProblemAlert namespace="cms.bank" error={bank.error} locale={locale} onAgain={() => void bank.refetch()} />
        {pages > 1 && (
          <nav aria-label={t("pages")} className="mt-4 flex items-center justify-center gap-3 text-sm">
            <Button variant="quiet" disabled={page <= 1} onClick={() => change({ page: String(page - 1) })}>
              {t("before")}
            </Button>
            <span className="tabular-nums">{t("page", { page, pages })}</span>
            <Button variant="quiet" disabled={page >= pages} onClick={() => change({ page: String(page + 1) })}>
              {t("next")}
            </Button>
          </nav>
        )}
      </div>
    </>
  );
}

const asText = (query: BankQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
