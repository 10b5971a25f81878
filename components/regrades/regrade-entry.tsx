import { useTranslations } from "next-intl";
import { useRef } from "react";
import { RegradeFindings } from "@/components/regrades/regrade-findings";
import { RegradeProgress } from "@/components/regrades/regrade-progress";
import { Button } from "@/components/ui/button";
import { langOf, type Locale } from "@/lib/core/locale";
import { useChangeRegrade } from "@/lib/regrades/client/use-change-regrade";
import { reasonIn, type Regrade, type RegradeStatus } from "@/lib/regrades/schema";

const TONE: Readonly<Record<RegradeStatus, string>> = {
  previewed: "bg-accent-soft text-accent",
  queued: "bg-caution-soft text-caution",
  running: "bg-caution-soft text-caution",
  done: "bg-correct-soft text-correct",
  cancelled: "bg-surface text-muted",
  failed: "bg-wrong-soft text-wrong",
};

interface RegradeEntryProps {
  readonly locale: Locale;
  readonly regrade: Regrade;
  readonly mayChange: boolean;
}

/** One regrade: by which key and why, what it found, and how far it has come. */
export function RegradeEntry({ locale, regrade, mayChange }: RegradeEntryProps) {
  const t = useTranslations("regrades");
  const { mutate, isPending, error } = useChangeRegrade(regrade.itemId, regrade.id);
  const { status } = regrade;
  const head = useRef<HTMLParagraphElement>(null);
  // The button that was pressed goes away with what it began.
  const follow = { onSuccess: () => head.current?.focus() };
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const reason = reasonIn(regrade.reason, locale);
  const isOpen = status === "previewed" || status === "failed";
  const isWorking = status === "queued" || status === "running";
  const hasEffect = regrade.changes > 0 || (regrade.kept.self ?? 0) + (regrade.kept.waiting ?? 0) > 0;

  return (
    <li className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <p ref={head} tabIndex={-1} className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className={`rounded-md px-2 py-1 text-xs font-medium ${TONE[status]}`}>{t(`status.${status}`)}</span>
        <span className="font-medium text-ink">{t("entry.by", { number: regrade.revision })}</span>
        <time dateTime={regrade.createdAt}>{date.format(new Date(regrade.createdAt))}</time>
        <span>{regrade.madeBy ?? "–"}</span>
      </p>
      {reason && (
        <p lang={langOf(reason.locale)} className="mb-3 break-words whitespace-pre-wrap">
          {reason.text}
        </p>
      )}
      <RegradeProgress locale={locale} regrade={regrade} />
      {status === "previewed" ? (
        <RegradeFindings locale={locale} regrade={regrade} />
      ) : (
        <details className="mt-2">
          <summary className="min-h-8 cursor-pointer text-sm font-medium text-accent">{t("entry.findings")}</summary>
          <RegradeFindings locale={locale} regrade={regrade} />
        </details>
      )}
      {error && (
        <p role="alert" className="mt-3 text-sm text-wrong">
          {error.detail[locale]}
        </p>
      )}
      {mayChange && (isOpen || isWorking) && (
        <div className="mt-4 flex flex-wrap gap-3">
          {isOpen && hasEffect && (
            <Button busy={isPending} onClick={() => mutate("apply", follow)}>
              {t(status === "failed" ? "act.goOn" : "act.apply", { count: regrade.changes })}
            </Button>
          )}
          <Button variant="quiet" busy={isPending} onClick={() => mutate("cancel", follow)}>
            {t(status === "previewed" ? "act.discard" : "act.stop")}
          </Button>
        </div>
      )}
    </li>
  );
}
