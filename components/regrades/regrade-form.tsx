import { useTranslations } from "next-intl";
import { useId, useRef, useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { langOf, type Locale, LOCALES } from "@/lib/core/locale";
import { usePreviewRegrade } from "@/lib/regrades/client/use-preview-regrade";
import { REASON_MAX, type RegradeOverview, type RegradeReason } from "@/lib/regrades/schema";

interface RegradeFormProps {
  readonly locale: Locale;
  readonly itemId: string;
  /** Newest first. */
  readonly revisions: RegradeOverview["revisions"];
}

/** Asks for a preview: by which revision's key, and why, in words that learners will read. */
export function RegradeForm({ locale, itemId, revisions }: RegradeFormProps) {
  const t = useTranslations("regrades.form");
  const id = useId();
  const { mutate, isPending, error } = usePreviewRegrade(itemId);
  const [revision, setRevision] = useState(String(revisions[0]?.number ?? 1));
  const [words, setWords] = useState<Record<Locale, string>>({ zh: "", en: "" });
  const [isMissing, setMissing] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    const reason: RegradeReason = Object.fromEntries(
      LOCALES.flatMap((each) => (words[each].trim() === "" ? [] : [[each, words[each].trim()]])),
    );
    if (Object.keys(reason).length === 0) {
      setMissing(true);
      first.current?.focus();
      return;
    }
    mutate({ revision: Number(revision), reason });
  }

  return (
    <form onSubmit={submit} noValidate className="mb-8 space-y-4 rounded-xl border border-line bg-raised p-4 sm:p-6">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <div className="max-w-md">
        <label htmlFor={`${id}-revision`} className="mb-1.5 block text-sm font-medium">
          {t("revision")}
        </label>
        <select
          id={`${id}-revision`}
          value={revision}
          onChange={(event) => setRevision(event.target.value)}
          aria-describedby={`${id}-undo`}
          className="min-h-10 w-full rounded-lg border border-edge bg-bg px-3"
        >
          {revisions.map(({ number, status }) => (
            <option key={number} value={number}>
              {t(`by.${status}`, { number })}
            </option>
          ))}
        </select>
        <p id={`${id}-undo`} className="mt-1 text-sm text-muted">
          {t("undo")}
        </p>
      </div>
      <fieldset>
        <legend className="text-sm font-medium">{t("why")}</legend>
        <p id={`${id}-hint`} className={`mb-2 text-sm ${isMissing ? "text-wrong" : "text-muted"}`}>
          {t(isMissing ? "missing" : "hint")}
        </p>
        <div className="grid gap-3 sm:grid-cols-2">
          {LOCALES.map((each) => (
            <div key={each}>
              <label htmlFor={`${id}-${each}`} className="mb-1 block text-sm text-muted">
                {t(`in.${each}`)}
              </label>
              <textarea
                ref={each === locale ? first : undefined}
                id={`${id}-${each}`}
                lang={langOf(each)}
                rows={3}
                maxLength={REASON_MAX}
                value={words[each]}
                onChange={(event) => {
                  setWords({ ...words, [each]: event.target.value });
                  setMissing(false);
                }}
                aria-invalid={isMissing || undefined}
                aria-describedby={`${id}-hint`}
                className="w-full rounded-lg border border-edge bg-bg px-3 py-2"
              />
            </div>
          ))}
        </div>
      </fieldset>
      {error && (
        <Alert title={error.title[locale]} requestId={error.requestId}>
          <p>{error.detail[locale]}</p>
        </Alert>
      )}
      <Button type="submit" busy={isPending}>
        {t(isPending ? "busy" : "preview")}
      </Button>
    </form>
  );
}
