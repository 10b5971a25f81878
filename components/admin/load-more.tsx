"use client";

import { useTranslations } from "next-intl";
import { MoreButton } from "@/components/ui/more-button";

/** The next page of a list of the site's, in the words of all of them. */
export function LoadMore({ list }: Pick<Parameters<typeof MoreButton>[0], "list">) {
  const t = useTranslations("admin");
  return <MoreButton list={list} label={t("more")} busyLabel={t("loadingMore")} />;
}
