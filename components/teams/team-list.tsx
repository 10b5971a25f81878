"use client";

import { useTranslations } from "next-intl";
import { Tag } from "@/components/teams/tag";
import type { Locale } from "@/lib/core/locale";
import type { TeamList as Teams } from "@/lib/teams/schema";

/** The teams of which one is a member, with one's role and what one lets coaches see. */
export function TeamList({ teams, locale }: Teams & { readonly locale: Locale }) {
  const t = useTranslations("teams");
  if (teams.length === 0) return <p className="text-muted">{t("list.none")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {teams.map(({ teamId, name, role, members, sharesSince, isArchived }) => (
        <li key={teamId} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
          <a
            href={`/${locale}/teams/${teamId}`}
            className="font-medium wrap-anywhere text-accent underline-offset-4 hover:underline"
          >
            {name}
          </a>
          <span className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            {isArchived && <Tag tone="caution">{t("archived")}</Tag>}
            <Tag>{t(`role.${role}`)}</Tag>
            <span>{t("list.members", { count: members })}</span>
            <span>{t(sharesSince ? "sharing.yes" : "sharing.no")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
