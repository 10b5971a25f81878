"use client";

import { useTranslations } from "next-intl";
import { JoinForm } from "@/components/teams/join-form";
import { Loading } from "@/components/teams/loading";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useLinkToken } from "@/lib/auth/client/use-link-token";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";
import { useInvite } from "@/lib/teams/client/use-invite";

/** What a link into a team leads to, once somebody is signed in; who is not is led there and comes back. */
export function JoinTeam({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("teams.join");
  const viewer = useViewer();
  const token = useLinkToken("team");
  const account = viewer.data?.kind === "account" ? viewer.data : undefined;
  const invite = useInvite(token, account !== undefined);
  if (token === null) return <Notice title={t("missing")}>{t("missingText")}</Notice>;
  if (viewer.error) return <ProblemAlert error={viewer.error} locale={locale} onAgain={() => void viewer.refetch()} />;
  if (viewer.data && !account) return <NeedAccount locale={locale} />;
  if (invite.error) {
    const isPassing = !("code" in invite.error && String(invite.error.code).startsWith("link-"));
    return (
      <ProblemAlert error={invite.error} locale={locale} {...(isPassing && { onAgain: () => void invite.refetch() })} />
    );
  }
  if (!token || !account || !invite.data) return <Loading className="h-72" />;
  return <JoinForm token={token} invite={invite.data} nickname={account.nickname} locale={locale} />;
}

/** The token stays in the tab's storage meanwhile: the address to come back to does not hold it. */
function NeedAccount({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("teams.join");
  const to = new URLSearchParams({ to: `/${locale}/join` });
  return (
    <>
      <p className="mb-6">{t("needAccount")}</p>
      <p className="flex flex-wrap gap-3">
        <a href={`/${locale}/sign-in?${to}`} className={buttonClass()}>
          {t("signIn")}
        </a>
        <a href={`/${locale}/sign-up?${to}`} className={buttonClass("quiet")}>
          {t("signUp")}
        </a>
      </p>
    </>
  );
}
