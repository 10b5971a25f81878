import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonedChoice } from "@/components/ui/reasoned-choice";
import { langOf } from "@/lib/core/locale";
import type { Decision } from "@/lib/interviews/decide-mark";
import type { DisputeJudgement, ListedDispute } from "@/lib/interviews/dispute-schema";
import { OUTCOME_MAX, REPORT_TEXT_MIN } from "@/lib/reports/schema";

interface DecideFormProps {
  readonly dispute: ListedDispute;
  readonly isBusy: boolean;
  onJudge(judgement: DisputeJudgement): void;
  onCancel(): void;
}

/** What becomes of a disputed mark, in a sentence that its learner is told. */
export function DecideForm({ dispute, isBusy, onJudge, onCancel }: DecideFormProps) {
  const t = useTranslations("interviewReport.queue.form");
  const [choice, setChoice] = useState<Decision | "decline">(dispute.grantable[0] ?? "decline");
  const [text, setText] = useState("");
  const answer = text.trim();
  return (
    <ReasonedChoice
      words={{
        ...{ label: t("label"), reason: t(`answer.${dispute.locale}`), hint: t("hint"), short: t("short") },
        ...{ send: t("send"), cancel: t("cancel") },
      }}
      choices={[...dispute.grantable, "decline" as const].map((value) => ({ value, label: t(`choice.${value}`) }))}
      value={choice}
      onValue={(value) => setChoice(value)}
      text={text}
      onText={setText}
      isEnough={answer.length >= REPORT_TEXT_MIN}
      maxLength={OUTCOME_MAX}
      lang={langOf(dispute.locale)}
      isBusy={isBusy}
      onSend={() =>
        onJudge(choice === "decline" ? { status: "dismissed", answer } : { status: "resolved", grant: choice, answer })
      }
      onCancel={onCancel}
    />
  );
}
