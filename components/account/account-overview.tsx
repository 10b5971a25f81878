"use client";

import { useTranslations } from "next-intl";
import { AccountBar } from "@/components/account/account-bar";
import { Notice } from "@/components/ui/notice";
import { useAccount } from "@/lib/account/client/use-account";
import type { Account } from "@/lib/account/schema";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";

/** Who is signed in, and the way to everything that is his own. A guest is told what an account would keep. */
export function AccountOverview({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("own");
  const isSignedIn = useViewer().data?.kind === "account";
  const account = useAccount(isSignedIn);
  const places = ["settings", "security", "data"] as const;
  return (
    <>
      <AccountBar locale={locale} here={`/${locale}/account`} />
      {account.data && <Facts account={account.data} locale={locale} />}
      {account.data && <SecondFactorAsked account={account.data} locale={locale} />}
      <ul className="mt-8 divide-y divide-line border-y border-line">
        {places.map((place) => (
          <li key={place} className="py-3">
            <a
              href={`/${locale}/account/${place}`}
              className="font-medium text-accent underline-offset-4 hover:underline"
            >
              {t(`nav.${place}`)}
            </a>
            <p className="text-sm text-muted">
              {place === "settings" && !isSignedIn ? t("overview.guestSettings") : t(`overview.${place}`)}
            </p>
          </li>
        ))}
        {isSignedIn && (
          <li className="py-3">
            <a
              href={`/${locale}/notices/settings`}
              className="font-medium text-accent underline-offset-4 hover:underline"
            >
              {t("overview.notices")}
            </a>
            <p className="text-sm text-muted">{t("overview.noticesText")}</p>
          </li>
        )}
        {isSignedIn &&
          (["teams", "boards"] as const).map((place) => (
            <li key={place} className="py-3">
              <a href={`/${locale}/${place}`} className="font-medium text-accent underline-offset-4 hover:underline">
                {t(`overview.${place}`)}
              </a>
              <p className="text-sm text-muted">{t(`overview.${place}Text`)}</p>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Told to whoever has rights over others until he has a second factor. */
function SecondFactorAsked({ account, locale }: { readonly account: Account; readonly locale: Locale }) {
  const t = useTranslations("own.security.secondFactor");
  const { since, asked } = account.secondFactor;
  if (since !== null || asked === "no") return null;
  return (
    <div className="mt-6">
      <Notice tone="caution" title={t("title")}>
        {t(asked)}{" "}
        <a className="text-accent underline underline-offset-4" href={`/${locale}/account/security`}>
          {t("toSecurity")}
        </a>
      </Notice>
    </div>
  );
}

function Facts({ account, locale }: { readonly account: Account; readonly locale: Locale }) {
  const t = useTranslations("own.overview");
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const facts = [
    [t("nickname"), account.nickname],
    [t("since"), date.format(new Date(account.createdAt))],
  ] as const;
  return (
    <dl className="mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-sm text-muted max-sm:mt-2">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
