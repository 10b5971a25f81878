"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmPanel } from "@/components/teams/confirm-panel";
import { Tag } from "@/components/teams/tag";
import { Button } from "@/components/ui/button";
import { TEAM_ROLES, type TeamRole } from "@/lib/auth/team-facts";
import type { Locale } from "@/lib/core/locale";
import type { TeamMember } from "@/lib/teams/schema";

interface MemberRowProps {
  readonly member: TeamMember;
  readonly locale: Locale;
  readonly isCoach: boolean;
  readonly maySetRole: boolean;
  readonly hasActions: boolean;
  readonly isBusy: boolean;
  onRole(role: TeamRole): void;
  onRemove(): void;
}

/** One member; taking him out asks once more, in the row. */
export function MemberRow({ member, locale, isCoach, maySetRole, hasActions, ...row }: MemberRowProps) {
  const t = useTranslations("teams");
  const [isAsking, setAsking] = useState(false);
  const { nickname, role, joinedAt, isSelf, isRemovable, shares } = member;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  return (
    <>
      <tr className={`align-baseline ${isAsking ? "" : "border-b border-line"}`}>
        <th scope="row" className="min-w-28 py-2 pr-4 font-normal wrap-anywhere">
          {nickname} {isSelf && <Tag tone="quiet">{t("members.you")}</Tag>}
        </th>
        <td className="py-2 pr-4">
          {maySetRole ? (
            <select
              aria-label={t("members.roleOf", { name: nickname })}
              value={role}
              disabled={row.isBusy}
              onChange={({ target }) => row.onRole(TEAM_ROLES.find((each) => each === target.value) ?? role)}
              className="min-h-9 rounded-md border border-edge bg-raised px-2 text-sm text-ink"
            >
              {TEAM_ROLES.map((each) => (
                <option key={each} value={each}>
                  {t(`role.${each}`)}
                </option>
              ))}
            </select>
          ) : (
            <span className="whitespace-nowrap">{t(`role.${role}`)}</span>
          )}
        </td>
        <td className="py-2 pr-4 text-sm whitespace-nowrap text-muted">{date.format(new Date(joinedAt))}</td>
        {isCoach && (
          <td className="py-2 pr-4">
            <Tag tone={shares ? "good" : "quiet"}>{t(shares ? "sharing.yes" : "sharing.no")}</Tag>
          </td>
        )}
        {hasActions && (
          <td className="py-2">
            {isRemovable && (
              <Button
                variant="quiet"
                aria-expanded={isAsking}
                aria-label={t("members.removeName", { name: nickname })}
                onClick={() => setAsking(!isAsking)}
              >
                {t("members.remove")}
              </Button>
            )}
          </td>
        )}
      </tr>
      {isAsking && (
        <tr className="border-b border-line">
          <td colSpan={5} className="pb-3">
            <ConfirmPanel
              question={t("members.sure", { name: nickname })}
              action={t("members.remove")}
              isBusy={row.isBusy}
              onConfirm={row.onRemove}
              onCancel={() => setAsking(false)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
