"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface LoadMoreProps {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): Promise<unknown>;
  };
}

export function LoadMore({ list }: LoadMoreProps) {
  const t = useTranslations("admin");
  if (!list.hasNextPage) return null;
  return (
    <Button variant="quiet" className="mt-4" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t(list.isFetchingNextPage ? "loadingMore" : "more")}
    </Button>
  );
}
