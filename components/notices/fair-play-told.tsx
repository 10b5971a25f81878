import { useTranslations } from "next-intl";
import { useId, useRef, useState, type FormEvent } from "react";
import { EvidenceText } from "@/lib/fair-play/evidence-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useReplyToFlag } from "@/lib/fair-play/client/use-reply-to-flag";
import { TEXT_MAX } from "@/lib/fair-play/schema";
import type { NoticeBody } from "@/lib/notices/schema";

interface FairPlayToldProps {
  readonly locale: Locale;
  readonly body: NoticeBody["fair-play"];
}

/** What was decided about the learner, on what it rests, and the way to answer. */
export function FairPlayTold({ locale, body }: FairPlayToldProps) {
  const t = useTranslations("fairPlay");
  const { flagId, what, why, evidence, untilAt } = body;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <h2 className="mb-1 font-semibold">{t(`told.${what}`)}</h2>
      {untilAt !== null && <p>{t("told.until", { at: date.format(new Date(untilAt)) })}</p>}
      <p className="mb-3">{t("told.keeps")}</p>
      <h3 className="text-sm font-medium text-muted">{t("told.evidence")}</h3>
      <div className="mb-3">
        <p className="font-medium">{t(`signal.${evidence.signal}`)}</p>
        <EvidenceText locale={locale} evidence={evidence} />
      </div>
      <h3 className="text-sm font-medium text-muted">{t("told.why")}</h3>
      <p className="mb-3 break-words whitespace-pre-wrap">{why}</p>
      {what !== "lifted" && <ReplyForm locale={locale} flagId={flagId} />}
    </>
  );
}

function ReplyForm({ locale, flagId }: { readonly locale: Locale; readonly flagId: string }) {
  const t = useTranslations("fairPlay.told");
  const id = useId();
  const reply = useReplyToFlag(flagId);
  const [text, setText] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  function send(event: FormEvent) {
    event.preventDefault();
    if (reply.isPending) return;
    setEmpty(text.trim() === "");
    if (text.trim() === "") field.current?.focus();
    else reply.mutate(text);
  }

  if (reply.isSuccess)
    return (
      <p role="status" className="rounded-lg bg-surface p-3">
        {t("sent")}
      </p>
    );
  return (
    <form onSubmit={send} noValidate>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t("answer")}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={TEXT_MAX}
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-invalid={isEmpty || undefined}
        aria-describedby={`${id}-hint`}
        className="w-full rounded-lg border border-edge bg-bg px-3 py-2"
      />
      <p id={`${id}-hint`} className={`mb-3 text-sm ${isEmpty ? "text-wrong" : "text-muted"}`}>
        {isEmpty ? t("empty") : t("answerHint", { max: TEXT_MAX })}
      </p>
      <ProblemAlert error={reply.error} locale={locale} namespace="fairPlay" />
      <Button type="submit" variant="quiet" busy={reply.isPending}>
        {t(reply.isPending ? "sending" : "send")}
      </Button>
    </form>
  );
}
