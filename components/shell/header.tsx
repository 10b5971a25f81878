import { getTranslations } from "next-intl/server";
import { SearchButton } from "@/components/search/search-button";
import { AccountSlot } from "@/components/shell/account-slot";
import { NoticeBell } from "@/components/shell/notice-bell";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { Mark } from "@/components/ui/mark";
import type { Locale } from "@/lib/core/locale";
import { offeredLanguages } from "@/lib/site-settings/offered-languages";

/** The top of every page. On a phone the places have a line of their own, which scrolls; nothing hides behind a menu. */
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
      <div className="mx-auto flex w-full max-w-[82rem] flex-wrap items-center px-2.5 max-md:pt-2 sm:px-6 md:h-15 md:flex-nowrap lg:gap-2">
        <a
          href={`/${locale}`}
          className="mr-1 flex items-center gap-2 text-lg font-semibold tracking-tight md:mr-1 lg:mr-4"
        >
          <Mark />
          <span className="max-sm:sr-only md:max-lg:sr-only">Warmup</span>
        </a>
        <nav
          aria-label={t("places")}
          className="places flex min-w-0 items-center overflow-x-auto py-1 text-[0.95rem] [scrollbar-width:none] max-md:order-last max-md:-mx-0.5 max-md:w-full max-lg:text-[0.9rem]"
        >
          <NavLink href={`/${locale}/today`}>{t("today")}</NavLink>
          <NavLink href={`/${locale}/chapters`}>{t("chapters")}</NavLink>
          <NavLink href={`/${locale}/labs`}>{t("labs")}</NavLink>
          <NavLink href={`/${locale}/notebooks`}>{t("notebooks")}</NavLink>
          <NavLink href={`/${locale}/review`} due={t("reviewDue", { count: "#" })}>
            {t("review")}
          </NavLink>
          <NavLink href={`/${locale}/quizzes`}>{t("quizzes")}</NavLink>
          <NavLink href={`/${locale}/interviews`}>{t("interviews")}</NavLink>
          <NavLink href={`/${locale}/progress`}>{t("progress")}</NavLink>
        </nav>
        <div className="ml-auto flex items-center sm:gap-1">
          <SearchButton href={`/${locale}/search`} label={t("search")} />
          {offeredLanguages().length > 1 && (
            <LanguageSwitch locale={locale} label={t("otherLanguage")} short={t("otherLanguageShort")} />
          )}
          <ThemeToggle
            label={t("theme.label")}
            words={{ system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") }}
          />
          <NoticeBell href={`/${locale}/notices`} label={t("notices")} waiting={t("noticesWaiting", { count: "#" })} />
          <AccountSlot locale={locale} signIn={t("signIn")} account={t("account")} />
        </div>
      </div>
    </header>
  );
}

interface NavLinkProps {
  readonly href: string;
  readonly children: string;
  /** Words for what waits there, `#` for its number; `attachDueCount` fills it in. */
  readonly due?: string;
}

function NavLink({ href, children, due }: NavLinkProps) {
  return (
    <a
      href={href}
      className="relative grid min-h-10 place-items-center rounded-lg px-1.5 whitespace-nowrap text-muted hover:bg-surface hover:text-ink sm:px-2 lg:px-2.5"
    >
      {children}
      {due && (
        <span
          hidden
          aria-hidden="true"
          data-due={due}
          className="absolute top-0 -right-1 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.7rem] leading-4.5 font-medium text-on-accent tabular-nums"
        />
      )}
    </a>
  );
}
