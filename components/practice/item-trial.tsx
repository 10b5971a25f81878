"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useState } from "react";
import { PreviewFrame } from "@/components/practice/preview-frame";
import { TrialForm } from "@/components/practice/trial-form";
import { useWords } from "@/components/shell/use-words";
import { Alert } from "@/components/ui/alert";
import { Skeleton } from "@/components/ui/skeleton";
import { useDocument } from "@/lib/authoring/client/document-context";
import { useItemPreview } from "@/lib/authoring/client/use-item-preview";
import { langOf, type Locale, LOCALES } from "@/lib/core/locale";

/** The unsaved item as a learner sees it: in either language and theme, on a phone, one variant at a time. */
export function ItemTrial({ locale: pageLocale }: { readonly locale: Locale }) {
  const t = useTranslations("cms.trial");
  const languages = useTranslations("authoring.languages");
  const { seed, setSeed } = useDocument();
  const { data, error, refetch } = useItemPreview();
  const [locale, setLocale] = useState(pageLocale);
  const [theme, setTheme] = useState<"page" | "light" | "dark">("page");
  const [isPhone, setPhone] = useState(false);
  const words = useWords(locale);
  return (
    <section aria-labelledby="trial-title" className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 id="trial-title" className="mr-1 text-lg font-semibold">
          {t("title")}
        </h2>
        <div role="group" aria-label={t("language")} className="flex">
          {LOCALES.map((each) => (
            <Switch key={each} isOn={each === locale} onClick={() => setLocale(each)}>
              {languages(each)}
            </Switch>
          ))}
        </div>
        <div role="group" aria-label={t("look")} className="flex">
          <Switch isOn={isPhone} onClick={() => setPhone(!isPhone)}>
            {t("phone")}
          </Switch>
          {(["light", "dark"] as const).map((each) => (
            <Switch key={each} isOn={theme === each} onClick={() => setTheme(theme === each ? "page" : each)}>
              {t(each)}
            </Switch>
          ))}
        </div>
        <div role="group" aria-label={t("variants")} className="flex items-center">
          <Switch isOn={false} label={t("previousVariant")} isDisabled={seed <= 1} onClick={() => setSeed(seed - 1)}>
            ‹
          </Switch>
          <p className="px-1 text-sm text-muted tabular-nums">{t("variant", { seed })}</p>
          <Switch isOn={false} label={t("nextVariant")} onClick={() => setSeed(seed + 1)}>
            ›
          </Switch>
        </div>
      </div>
      <PreviewFrame title={t("title")} lang={langOf(locale)} theme={theme} isPhone={isPhone}>
        {error && (
          <Alert title={error.title[pageLocale]} requestId={error.requestId}>
            <p>{error.detail[pageLocale]}</p>
            <button type="button" className="mt-1 font-medium underline" onClick={() => void refetch()}>
              {t("again")}
            </button>
          </Alert>
        )}
        {data?.shown === null && <p className="text-muted">{t("unreadable")}</p>}
        {data?.shown && words ? (
          <NextIntlClientProvider {...words}>
            <TrialForm
              key={`${data.document.kind} ${data.seed}`}
              document={data.document}
              seed={data.seed}
              shown={data.shown}
              locale={words.locale}
              onFlip={() => setLocale(locale === "zh" ? "en" : "zh")}
            />
          </NextIntlClientProvider>
        ) : (
          !error && data?.shown !== null && <Skeleton className="h-64" />
        )}
      </PreviewFrame>
      {data?.shown && <p className="mt-2 text-sm text-muted tabular-nums">{t("guess", { share: data.shown.guess })}</p>}
    </section>
  );
}

interface SwitchProps {
  readonly isOn: boolean;
  readonly label?: string;
  readonly isDisabled?: boolean;
  onClick(): void;
  readonly children: string;
}

function Switch({ isOn, label, isDisabled = false, onClick, children }: SwitchProps) {
  return (
    <button
      type="button"
      aria-pressed={label ? undefined : isOn}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
      className={`min-h-8 min-w-8 rounded-md px-2 text-sm disabled:opacity-40 ${isOn ? "bg-accent-soft font-medium text-accent" : "text-muted hover:bg-surface hover:text-ink"}`}
    >
      {children}
    </button>
  );
}
