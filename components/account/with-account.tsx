"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormAlert } from "@/components/account/form-alert";
import { Button, buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useAccount } from "@/lib/account/client/use-account";
import type { Account } from "@/lib/account/schema";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";

interface WithAccountProps {
  readonly locale: Locale;
  /** Where signing in returns to. */
  readonly here: string;
  children(account: Account): ReactNode;
}

/** What only somebody who is signed in can see: loading, how to sign in, what went wrong, or the thing itself. */
export function WithAccount({ locale, here, children }: WithAccountProps) {
  const t = useTranslations("own");
  const viewer = useViewer();
  const isSignedIn = viewer.data?.kind === "account";
  const account = useAccount(isSignedIn);
  const error = viewer.error ?? account.error;
  if (error) {
    return (
      <>
        <FormAlert error={error} locale={locale} />
        <Button variant="quiet" onClick={() => void (viewer.error ? viewer.refetch() : account.refetch())}>
          {t("again")}
        </Button>
      </>
    );
  }
  if (viewer.data && !isSignedIn) {
    return (
      <>
        <p className="mb-4">{t("needSignIn")}</p>
        <a href={`/${locale}/sign-in?${new URLSearchParams({ to: here })}`} className={buttonClass()}>
          {t("signIn")}
        </a>
      </>
    );
  }
  if (account.data) return children(account.data);
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="mb-4 h-40" />
      <Skeleton className="h-40" />
    </div>
  );
}
