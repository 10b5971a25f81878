"use client";

import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import type { Locale } from "@/lib/core/locale";

interface LanguageSwitchProps {
  readonly locale: Locale;
  /** In the language that it leads to. */
  readonly label: string;
  /** The beginning of the label, for phones. */
  readonly short: string;
}

/** The same place in the other language: path, query and section stay. */
export function LanguageSwitch({ locale, label, short }: LanguageSwitchProps) {
  const other: Locale = locale === "zh" ? "en" : "zh";
  const path = usePathname().replace(/^\/(zh|en)(?=\/|$)/, `/${other}`);

  function keepPlace(event: MouseEvent<HTMLAnchorElement>) {
    // Kept for the next visit without a language in its address; the front door reads it.
    document.cookie = `NEXT_LOCALE=${other}; path=/; max-age=31536000; samesite=lax`;
    const { search, hash } = window.location;
    event.currentTarget.href = `${path}${search}${hash || sectionInSight()}`;
  }

  return (
    <a
      href={path}
      hrefLang={other === "zh" ? "zh-Hans" : "en"}
      aria-label={label}
      lang={other === "zh" ? "zh-Hans" : "en"}
      onClick={keepPlace}
      className="grid min-h-10 place-items-center rounded-lg px-1.5 text-sm sm:px-2 whitespace-nowrap text-muted hover:bg-surface hover:text-ink"
    >
      <span className="sm:hidden">{short}</span>
      <span className="max-sm:hidden">{label}</span>
    </a>
  );
}

/** `#id` of the section that is being read; sections have the same ids in both languages. */
function sectionInSight(): string {
  const headings = [...document.querySelectorAll<HTMLElement>("main :is(h2, h3)[id]")];
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120).at(-1);
  return passed ? `#${passed.id}` : "";
}
