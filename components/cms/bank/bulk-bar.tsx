import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { useChangeMany } from "@/lib/cms/client/use-change-many";
import type { BulkInput } from "@/lib/cms/bank-schema";
import type { Locale } from "@/lib/core/locale";
import { PROBLEM_MESSAGES, type ProblemCode } from "@/lib/http/problem-messages";

type Act = BulkInput["act"];

/** What can be done to many, by the name of its choice; those with a text or a day ask for it. */
const ACTS = {
  addTag: { asks: "text", make: (tag: string): Act => ({ do: "tag", add: true, tag }) },
  removeTag: { asks: "text", make: (tag: string): Act => ({ do: "tag", add: false, tag }) },
  reviewOn: { asks: "date", make: (day: string): Act => ({ do: "review-on", day: day || null }) },
  submit: { asks: undefined, make: (): Act => ({ do: "step", to: "in_review", note: "" }) },
  withdraw: { asks: undefined, make: (): Act => ({ do: "step", to: "draft", note: "" }) },
  approve: { asks: undefined, make: (): Act => ({ do: "step", to: "approved", note: "" }) },
  publish: { asks: undefined, make: (): Act => ({ do: "step", to: "published", note: "" }) },
  retire: { asks: undefined, make: (): Act => ({ do: "retire", retired: true }) },
  bringBack: { asks: undefined, make: (): Act => ({ do: "retire", retired: false }) },
} as const;
type ActName = keyof typeof ACTS;
const NEEDS_REVIEWER: readonly ActName[] = ["approve", "retire", "bringBack"];

interface BulkBarProps {
  readonly chosen: readonly string[];
  readonly locale: Locale;
  readonly mayReview: boolean;
  onDone(stillChosen: readonly string[]): void;
}

/** Does one thing to all that are chosen, and says to which it could not be done and why; those stay chosen. */
export function BulkBar({ chosen, locale, mayReview, onDone }: BulkBarProps) {
  const t = useTranslations("cms.bank.bulk");
  const [name, setName] = useState<ActName>("addTag");
  const [value, setValue] = useState("");
  const change = useChangeMany();
  const valueId = useId();
  const { asks, make } = ACTS[name];
  const isMissing = asks === "text" && value.trim() === "";
  const apply = () =>
    change.mutate(
      { itemIds: [...chosen], act: make(value.trim()) },
      { onSuccess: ({ refused }) => onDone(refused.map(({ itemId }) => itemId)) },
    );
  const refused = change.data?.refused ?? [];
  return (
    <section aria-label={t("title")} className="my-3 rounded-lg border border-line bg-surface px-3 py-2.5 text-sm">
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <p className="min-h-10 content-center font-medium tabular-nums">{t("chosen", { count: chosen.length })}</p>
        <Choice
          label={t("act")}
          value={name}
          onValue={(chosen) => {
            setName(chosen as ActName); // of the options below
            setValue("");
          }}
        >
          {(Object.keys(ACTS) as ActName[])
            .filter((each) => mayReview || !NEEDS_REVIEWER.includes(each))
            .map((each) => (
              <option key={each} value={each}>
                {t(`acts.${each}`)}
              </option>
            ))}
        </Choice>
        {asks && (
          <div className="min-w-0">
            <label htmlFor={valueId} className="block text-xs text-muted">
              {t(asks === "text" ? "tag" : "day")}
            </label>
            <input
              id={valueId}
              type={asks}
              value={value}
              maxLength={40}
              onChange={(event) => setValue(event.target.value)}
              className="min-h-10 max-w-44 rounded-md border border-edge bg-raised px-2"
            />
          </div>
        )}
        <Button
          className="min-h-10 text-sm"
          disabled={chosen.length === 0 || isMissing}
          busy={change.isPending}
          onClick={apply}
        >
          {t("apply")}
        </Button>
        <a
          href={`/${locale}/cms/exchange?ids=${chosen.join(",")}`}
          className="min-h-10 content-center underline underline-offset-4 hover:text-accent"
        >
          {t("export")}
        </a>
      </div>
      <p role="status" className="mt-1.5 empty:hidden">
        {change.isPending
          ? t("progress", { done: change.progress, all: change.variables.itemIds.length })
          : change.data && t("done", { done: change.data.done.length, refused: refused.length })}
      </p>
      {refused.length > 0 && (
        <ul className="mt-1 space-y-0.5">
          {refused.map(({ itemId, code }) => (
            <li key={itemId}>
              <code className="text-xs">{itemId}</code>{" "}
              <span className="text-caution">
                {(PROBLEM_MESSAGES[code as ProblemCode] ?? PROBLEM_MESSAGES.internal).title[locale]}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ProblemAlert namespace="cms.bank" error={change.error} locale={locale} />
    </section>
  );
}
