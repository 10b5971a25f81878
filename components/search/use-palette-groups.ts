import { useTranslations } from "next-intl";
import { useState } from "react";
import { langOf, type Locale } from "@/lib/core/locale";
import { THEMES } from "@/lib/core/page-choices";
import { keepRecentPlace, readRecentPlaces } from "@/lib/search/client/recent-places";
import { foldLabel } from "@/lib/search/fold-label";
import type { SearchOutput, TextPart } from "@/lib/search/schema";
import { chooseLook } from "@/lib/settings/client/page-look";

interface Shown {
  readonly key: string;
  readonly title: readonly TextPart[];
  /** What sort of thing it is. */
  readonly label?: string;
  readonly context?: string;
  readonly snippet?: readonly TextPart[];
  /** Where it is not the page's. */
  readonly lang?: string;
}
export type PaletteOption = Shown &
  ({ readonly href: string; onVisit?(): void } | { readonly href?: undefined; run(): void });

export interface PaletteGroup {
  readonly name: "recent" | "results" | "actions";
  readonly options: readonly PaletteOption[];
}

const PLACES = {
  "": "home",
  "/today": "today",
  "/chapters": "chapters",
  "/glossary": "glossary",
  "/labs": "labs",
  "/review": "review",
  "/quizzes": "quizzes",
  "/interviews": "interviews",
  "/progress": "progress",
  "/calibration": "calibration",
  "/account/settings": "settings",
} as const;
const plain = (text: string): TextPart[] => [{ text, isMatch: false }];

/** What the palette offers: what was found, or before anything is typed where one was last; then what can be done by its name. */
export function usePaletteGroups(text: string, found: SearchOutput | undefined, locale: Locale): PaletteGroup[] {
  const t = useTranslations("search");
  const [recent] = useState(readRecentPlaces);
  const query = text.trim();

  const results = (found?.results ?? []).map(
    ({ kind, address, title, context, snippet, locale: of }): PaletteOption => ({
      ...{ key: `${kind} ${address} ${textOf(title)}`, title, snippet, context, href: address },
      label: t(`kinds.${kind}`),
      ...(of !== locale && { lang: langOf(of) }),
      onVisit: () => keepRecentPlace({ href: address, title: textOf(title) }),
    }),
  );
  const visited = recent.map(({ href, title }): PaletteOption => ({
    ...{ key: href, title: plain(title), href, onVisit: () => keepRecentPlace({ href, title }) },
    ...(!href.startsWith(`/${locale}/`) && { lang: langOf(locale === "zh" ? "en" : "zh") }),
  }));
  const actions: PaletteOption[] = [
    ...Object.entries(PLACES).map(([path, name]) => ({
      ...{ key: path, title: plain(t(`actions.${name}`)), href: `/${locale}${path}` },
    })),
    ...THEMES.map((theme) => ({
      ...{ key: theme, title: plain(t(`actions.theme.${theme}`)), run: () => void chooseLook({ theme }) },
    })),
    { key: "language", title: plain(t("actions.language")), run: followLanguageSwitch },
  ];
  const named = actions.filter(({ title }) => foldLabel(textOf(title)).includes(foldLabel(query)));
  const asPage: PaletteOption = {
    ...{ key: "page", title: plain(t("asPage")), href: `/${locale}/search?${new URLSearchParams({ q: query })}` },
  };
  const groups: PaletteGroup[] = [
    { name: "recent", options: query ? [] : visited },
    { name: "results", options: query && results.length > 0 ? [...results, asPage] : [] },
    { name: "actions", options: named },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

const textOf = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join("");

/** The header knows where this very place is in the other language. */
function followLanguageSwitch(): void {
  document.querySelector<HTMLAnchorElement>("header a[data-language]")?.click();
}
