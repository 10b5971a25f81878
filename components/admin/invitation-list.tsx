"use client";

import { useTranslations } from "next-intl";
import { AdminAlert } from "@/components/admin/admin-alert";
import { Badge } from "@/components/admin/badge";
import { LoadMore } from "@/components/admin/load-more";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useInvitations } from "@/lib/admin/client/use-invitations";
import { useRevokeInvitation } from "@/lib/admin/client/use-revoke-invitation";
import type { InvitationRow } from "@/lib/admin/schema";
import type { Locale } from "@/lib/core/locale";

const TONE = { open: "good", used: "plain", revoked: "wrong", expired: "caution" } as const;

/** Every invitation and what became of it. */
export function InvitationList({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("admin.invitations");
  const invitations = useInvitations();
  const revoke = useRevokeInvitation();
  const rows = invitations.data?.pages.flatMap((page) => page.invitations) ?? [];
  return (
    <>
      {invitations.isPending && <Skeleton className="h-64" />}
      {invitations.isSuccess && rows.length === 0 && <p className="text-muted">{t("none")}</p>}
      <AdminAlert error={revoke.error} locale={locale} />
      <p role="status" className="text-sm empty:hidden">
        {revoke.isSuccess ? t("revoked") : ""}
      </p>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <InvitationLine
            key={row.invitationId}
            row={row}
            locale={locale}
            isBusy={revoke.isPending && revoke.variables === row.invitationId}
            onRevoke={() => revoke.mutate(row.invitationId)}
          />
        ))}
      </ul>
      <AdminAlert error={invitations.error} locale={locale} onAgain={() => void invitations.refetch()} />
      <LoadMore list={invitations} />
    </>
  );
}

interface InvitationLineProps {
  readonly row: InvitationRow;
  readonly locale: Locale;
  readonly isBusy: boolean;
  onRevoke(): void;
}

function InvitationLine({ row, locale, isBusy, onRevoke }: InvitationLineProps) {
  const t = useTranslations("admin");
  const whom = row.email ?? t("invitations.anybody");
  const until = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <span className="break-all">{whom}</span>
          <Badge tone={TONE[row.state]}>{t(`invitations.states.${row.state}`)}</Badge>
          {row.role !== "learner" && <Badge>{t(`role.${row.role}`)}</Badge>}
        </p>
        <p className="text-sm break-words text-muted">
          {t("invitations.until", { date: until.format(new Date(row.expiresAt)) })}
          {row.madeBy && ` · ${t("invitations.by", { nickname: row.madeBy })}`}
        </p>
      </div>
      {row.state === "open" && (
        <Button variant="quiet" busy={isBusy} aria-label={t("invitations.revokeWhom", { whom })} onClick={onRevoke}>
          {t("invitations.revoke")}
        </Button>
      )}
    </li>
  );
}
