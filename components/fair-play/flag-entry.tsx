import { useTranslations } from "next-intl";
import { useState } from "react";
import { DecisionForm } from "@/components/fair-play/decision-form";
import { EvidenceText } from "@/lib/fair-play/evidence-text";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { Flag } from "@/lib/fair-play/schema";

interface FlagEntryProps {
  readonly flag: Flag;
  readonly locale: Locale;
  onDecided(): void;
}

/** One finding: about whom, on what it rests, what the learner says, what was decided. */
export function FlagEntry({ flag, locale, onDecided }: FlagEntryProps) {
  const t = useTranslations("fairPlay");
  const [isDeciding, setDeciding] = useState(false);
  const onDone = () => {
    setDeciding(false);
    onDecided();
  };
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const at = (moment: string) => date.format(new Date(moment));
  const { nickname, other, evidence, status, createdAt, reply, repliedAt, decidedAt, decidedBy, isOwn } = flag;
  return (
    <li className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className="rounded-md bg-accent-soft px-2 py-0.5 text-xs font-medium text-accent">
          {t(`status.${status}`)}
        </span>
        <time dateTime={createdAt}>{at(createdAt)}</time>
      </p>
      <h2 className="font-semibold wrap-anywhere">
        {nickname ?? t("gone")} · {t(`signal.${evidence.signal}`)}
      </h2>
      {other !== null && <p className="text-sm text-muted wrap-anywhere">{t("with", { name: other })}</p>}
      <div className="mt-2 max-w-prose">
        <EvidenceText locale={locale} evidence={evidence} />
      </div>
      {reply !== null && repliedAt !== null && (
        <blockquote className="mt-3 border-l-2 border-line pl-3">
          <p className="text-sm text-muted">{t("reply.of", { at: at(repliedAt) })}</p>
          <p className="break-words whitespace-pre-wrap">{reply}</p>
        </blockquote>
      )}
      {flag.exclusions.length > 0 && (
        <ul className="mt-3 list-disc pl-5 text-sm text-muted">
          {flag.exclusions.map(({ answers, fromAt, untilAt, liftedAt, why }, index) => (
            <li key={index} className="wrap-anywhere">
              {answers === null
                ? t("excluded.member", { from: at(fromAt) })
                : t("excluded.answers", { count: answers, from: at(fromAt) })}
              {untilAt !== null && t("excluded.until", { until: at(untilAt) })}
              {liftedAt !== null && t("excluded.lifted", { at: at(liftedAt) })}
              {": "}
              {why}
            </li>
          ))}
        </ul>
      )}
      {decidedAt !== null && (
        <p className="mt-2 text-sm text-muted">{t("decided", { name: decidedBy ?? t("gone"), at: at(decidedAt) })}</p>
      )}
      <div className="mt-3">
        {isOwn ? (
          <p className="text-sm text-muted">{t("own")}</p>
        ) : isDeciding ? (
          <DecisionForm flag={flag} locale={locale} onDone={onDone} onCancel={() => setDeciding(false)} />
        ) : (
          <Button variant="quiet" onClick={() => setDeciding(true)}>
            {t("decide.open")}
          </Button>
        )}
      </div>
    </li>
  );
}
