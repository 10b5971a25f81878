import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { ReasonedChoice } from "@/components/ui/reasoned-choice";
import type { Locale } from "@/lib/core/locale";
import { useDecideFlag } from "@/lib/fair-play/client/use-decide-flag";
import { ACTS, EXCLUSION_DAYS, TEXT_MAX, WHY_MIN, type Decision, type Flag } from "@/lib/fair-play/schema";

interface DecisionFormProps {
  readonly flag: Flag;
  readonly locale: Locale;
  onDone(): void;
  onCancel(): void;
}

/** What comes of a finding, and why, as the learner is told. Nothing is chosen beforehand but that nothing was wrong. */
export function DecisionForm({ flag, locale, onDone, onCancel }: DecisionFormProps) {
  const t = useTranslations("fairPlay.decide");
  const decide = useDecideFlag(flag.flagId);
  const [act, setAct] = useState<Decision["act"]>("dismiss");
  const [days, setDays] = useState<(typeof EXCLUSION_DAYS)[number] | null>(EXCLUSION_DAYS[0]);
  const [why, setWhy] = useState("");
  // Findings about several accounts name no answers of one.
  const acts = ACTS.filter(
    (each) =>
      (each !== "answers" || flag.evidence.signal !== "one-origin") &&
      (each !== "uphold" || (flag.reply !== null && flag.exclusions.some(({ liftedAt }) => liftedAt === null))),
  );
  return (
    <>
      <ReasonedChoice
        words={{
          ...{ label: t("label"), reason: t("why"), hint: t("whyHint", { min: WHY_MIN, max: TEXT_MAX }) },
          ...{
            short: t("short", { min: WHY_MIN }),
            send: t(decide.isPending ? "sending" : "send"),
            cancel: t("cancel"),
          },
        }}
        choices={acts.map((value) => ({ value, label: t(value) }))}
        value={act}
        onValue={(value) => setAct(value)}
        text={why}
        onText={setWhy}
        isEnough={why.trim().length >= WHY_MIN}
        maxLength={TEXT_MAX}
        isBusy={decide.isPending}
        onSend={() => decide.mutate(act === "member" ? { act, why, days } : { act, why }, { onSuccess: onDone })}
        onCancel={onCancel}
      >
        {act === "member" && (
          <label className="block text-sm font-medium">
            {t("days")}
            <select
              value={days ?? ""}
              onChange={({ target }) => setDays(EXCLUSION_DAYS.find((each) => String(each) === target.value) ?? null)}
              className="mt-1 block min-h-10 rounded-lg border border-edge bg-bg px-3 text-base font-normal text-ink"
            >
              {EXCLUSION_DAYS.map((count) => (
                <option key={count} value={count}>
                  {t("daysValue", { count })}
                </option>
              ))}
              <option value="">{t("untilLifted")}</option>
            </select>
          </label>
        )}
      </ReasonedChoice>
      <ProblemAlert error={decide.error} locale={locale} namespace="fairPlay" />
    </>
  );
}
