import { getTranslations } from "next-intl/server";
import { SearchButton } from "@/components/search/search-button";
import { AccountSlot } from "@/components/shell/account-slot";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { Mark } from "@/components/ui/mark";
import type { Locale } from "@/lib/core/locale";

/** The top of every page. On a phone the names of places shrink to what fits; nothing hides behind a menu. */
export async function Header({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "shell" });
  return (
    <header className="z-20 border-b border-line bg-bg/95 backdrop-blur-sm lg:sticky lg:top-0">
      <a
        href="#main"
        className="absolute left-2 top-2 z-30 -translate-y-20 rounded-lg bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <div className="mx-auto flex h-15 w-full max-w-[82rem] items-center px-1.5 min-[24rem]:px-2.5 sm:gap-2 sm:px-6">
        <a
          href={`/${locale}`}
          className="flex items-center gap-2 text-lg min-[24rem]:mr-1 font-semibold tracking-tight sm:mr-4"
        >
          <Mark />
          <span className="max-sm:sr-only">Warmup</span>
        </a>
        <nav
          aria-label={t("places")}
          className="flex items-center text-[0.78rem] min-[24rem]:text-sm sm:text-[0.95rem]"
        >
          <NavLink href={`/${locale}/chapters`}>{t("chapters")}</NavLink>
          <NavLink href={`/${locale}/labs`}>{t("labs")}</NavLink>
          <NavLink href={`/${locale}/progress`}>{t("progress")}</NavLink>
        </nav>
        <div className="ml-auto flex items-center sm:gap-1">
          <SearchButton href={`/${locale}/search`} label={t("search")} />
          <LanguageSwitch locale={locale} label={t("otherLanguage")} short={t("otherLanguageShort")} />
          <ThemeToggle
            label={t("theme.label")}
            words={{ system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") }}
          />
          <AccountSlot locale={locale} signIn={t("signIn")} account={t("account")} />
        </div>
      </div>
    </header>
  );
}

function NavLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a
      href={href}
      className="grid min-h-10 place-items-center rounded-lg px-0.5 whitespace-nowrap min-[24rem]:px-1.5 text-muted hover:bg-surface hover:text-ink sm:px-3"
    >
      {children}
    </a>
  );
}
