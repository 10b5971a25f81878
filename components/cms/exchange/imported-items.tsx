import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { PROBLEM_MESSAGES } from "@/lib/http/problem-messages";
import { useImport } from "@/lib/imports/client/use-imports";
import type { ImportSummary } from "@/lib/imports/schema";

interface ImportedItemsProps {
  readonly summary: ImportSummary;
  readonly locale: Locale;
}

const AT_ONCE = 50;

/** What was made, each with the way to its draft, and what was refused, each with the reason; the refused first. */
export function ImportedItems({ summary, locale }: ImportedItemsProps) {
  const t = useTranslations("cms.exchange");
  const found = useImport(summary, true);
  const [shown, setShown] = useState(AT_ONCE);
  if (!found.data)
    return found.error ? (
      <ProblemAlert namespace="cms.exchange" error={found.error} locale={locale} />
    ) : (
      <div aria-hidden="true" className="mt-2 h-16 animate-pulse rounded-lg bg-surface motion-reduce:animate-none" />
    );
  const items = found.data.items.toSorted((a, b) => Number(a.refusal === null) - Number(b.refusal === null));
  return (
    <>
      <ul className="mt-1 space-y-1.5">
        {items.slice(0, shown).map(({ itemId, title, isMade, refusal }) => (
          <li key={itemId} className="wrap-anywhere">
            {isMade ? (
              <a
                href={`/${locale}/cms/items/${itemId}`}
                className="underline decoration-line underline-offset-4 hover:text-accent hover:decoration-accent"
              >
                {title || t("untitled")}
              </a>
            ) : (
              title || t("untitled")
            )}{" "}
            <code className="text-xs text-muted">{itemId}</code>
            {refusal !== null && <p className="text-xs text-wrong">{wordsOf(refusal, locale)}</p>}
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <Button variant="quiet" className="mt-2 text-sm" onClick={() => setShown(shown + AT_ONCE * 4)}>
          {t("more", { count: items.length - shown })}
        </Button>
      )}
    </>
  );
}

function wordsOf(code: string, locale: Locale): string {
  const known = code as keyof typeof PROBLEM_MESSAGES; // just below: asked for
  const { title, detail } = Object.hasOwn(PROBLEM_MESSAGES, code) ? PROBLEM_MESSAGES[known] : PROBLEM_MESSAGES.internal;
  return locale === "zh" ? `${title.zh}。${detail.zh}` : `${title.en}. ${detail.en}`;
}
