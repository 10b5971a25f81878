"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { AccountPanel } from "@/components/admin/account-panel";
import { Badge } from "@/components/admin/badge";
import { Button } from "@/components/ui/button";
import type { AccountRow } from "@/lib/admin/schema";
import type { Locale } from "@/lib/core/locale";

interface AccountEntryProps {
  readonly account: AccountRow;
  readonly locale: Locale;
  readonly isOwn: boolean;
}

/** One account: who, what state, since when; what may be done to it opens below. */
export function AccountEntry({ account, locale, isOwn }: AccountEntryProps) {
  const t = useTranslations("admin");
  const [isOpen, setIsOpen] = useState(false);
  const panel = useId();
  const { email, nickname, role, mayReview, isVerified, isSuspended, hasSecondFactor, createdAt, lastSeenAt } = account;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-medium break-all">{nickname}</span>
            {role !== "learner" && <Badge>{t(`role.${role}`)}</Badge>}
            {mayReview && <Badge>{t("accounts.reviewer")}</Badge>}
            {isOwn && <Badge>{t("accounts.you")}</Badge>}
            {hasSecondFactor && <Badge>{t("accounts.secondFactor")}</Badge>}
            {isSuspended && <Badge tone="wrong">{t("accounts.states.suspended")}</Badge>}
            {!isVerified && <Badge tone="caution">{t("accounts.states.unverified")}</Badge>}
          </p>
          <p className="text-sm break-all text-muted">{email}</p>
          <p className="text-sm text-muted">
            {t("accounts.joined", { date: date.format(new Date(createdAt)) })} ·{" "}
            {lastSeenAt ? t("accounts.seen", { date: date.format(new Date(lastSeenAt)) }) : t("accounts.neverSeen")}
          </p>
        </div>
        <Button
          variant="quiet"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panel : undefined}
          aria-label={t("accounts.manageWhom", { nickname })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t("accounts.manage")}
        </Button>
      </div>
      {isOpen && <AccountPanel id={panel} account={account} locale={locale} isOwn={isOwn} />}
    </li>
  );
}
