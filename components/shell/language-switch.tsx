"use client";

import { usePathname } from "next/navigation";
import { langOf, type Locale } from "@/lib/core/locale";

interface LanguageSwitchProps {
  readonly locale: Locale;
  /** In the language that it leads to. */
  readonly label: string;
  /** The beginning of the label, for phones. */
  readonly short: string;
}

/** The same place in the other language; `attachLanguageSwitch` adds query and section when it is followed. */
export function LanguageSwitch({ locale, label, short }: LanguageSwitchProps) {
  const other: Locale = locale === "zh" ? "en" : "zh";
  return (
    <a
      href={usePathname().replace(/^\/(zh|en)(?=\/|$)/, `/${other}`)}
      hrefLang={langOf(other)}
      lang={langOf(other)}
      data-language={other}
      className="grid min-h-10 place-items-center rounded-lg px-2 text-sm whitespace-nowrap text-muted hover:bg-surface hover:text-ink"
    >
      <span className="sm:hidden">
        {short}
        <span className="sr-only"> {label}</span>
      </span>
      <span className="max-sm:hidden">{label}</span>
    </a>
  );
}
