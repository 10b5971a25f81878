"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { NoticeEntry } from "@/components/notices/notice-entry";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { MoreButton } from "@/components/ui/more-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useNotices } from "@/lib/notices/client/use-notices";
import { useReadNotices } from "@/lib/notices/client/use-read-notices";

interface NoticeListProps {
  readonly locale: Locale;
  /** Names by id and slug. */
  readonly items: Readonly<Record<string, string>>;
  readonly chapters: Readonly<Record<string, string>>;
}

/** What happened to the learner's answers and reports, newest first. What is shown has been read; its mark stays until he comes again. */
export function NoticeList({ locale, items, chapters }: NoticeListProps) {
  const t = useTranslations("notices");
  const list = useNotices();
  const { mutate } = useReadNotices();
  const readAll = useReadNotices();
  const told = useRef(new Set<string>());
  const notices = list.data?.pages.flatMap((page) => page.notices);
  const unread = (notices ?? []).filter(({ readAt }) => readAt === null).map(({ id }) => id);
  const fresh = unread.join();
  useEffect(() => {
    const ids = fresh.split(",").filter((id) => id !== "" && !told.current.has(id));
    if (ids.length === 0) return;
    for (const id of ids) told.current.add(id);
    mutate(ids.slice(0, 50));
  }, [fresh, mutate]);
  return (
    <>
      {list.isPending && <Skeleton className="h-64" />}
      <p role="status" className="mb-4 text-muted">
        {notices && (notices.length === 0 ? t("none") : t("unread", { count: unread.length }))}
      </p>
      {(list.data?.pages[0]?.unread ?? 0) > unread.length && (
        <Button
          variant="quiet"
          className="mb-4"
          busy={readAll.isPending || readAll.isSuccess}
          onClick={() => readAll.mutate("all")}
        >
          {t(readAll.isSuccess ? "allRead" : "readAll")}
        </Button>
      )}
      <ul className="space-y-4">
        {notices?.map((notice) => (
          <NoticeEntry key={notice.id} {...{ locale, notice, items, chapters }} />
        ))}
      </ul>
      <ProblemAlert error={list.error} locale={locale} namespace="notices" onAgain={() => void list.refetch()} />
      <MoreButton list={list} label={t("more")} />
    </>
  );
}
