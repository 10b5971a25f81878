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
            {refusal !== null && <Refusal code={refusal} locale={locale} />}
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

/** Why there is no draft: by words of our own for what an import meets, else by those that the code has everywhere. */
function Refusal({ code, locale }: { readonly code: string; readonly locale: Locale }) {
  const t = useTranslations("cms.exchange.imports.refusals");
  const known = Object.hasOwn(PROBLEM_MESSAGES, code) ? (code as keyof typeof PROBLEM_MESSAGES) : "internal"; // just asked for
  const own = code as "not-found"; // asked for at once
  return <p className="text-xs text-wrong">{t.has(own) ? t(own) : PROBLEM_MESSAGES[known].title[locale]}</p>;
}
