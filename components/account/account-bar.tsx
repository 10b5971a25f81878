"use client";

import { useTranslations } from "next-intl";
import { FormAlert } from "@/components/account/form-alert";
import { Button } from "@/components/ui/button";
import { markSignOut } from "@/lib/auth/client/sign-out-trace";
import { useSignOut } from "@/lib/auth/client/use-sign-out";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";

interface AccountBarProps {
  readonly locale: Locale;
  /** Where signing in returns to. */
  readonly here: string;
}

/** Who is signed in and the way out; for a guest, how to keep what was done. */
export function AccountBar({ locale, here }: AccountBarProps) {
  const t = useTranslations("account");
  const viewer = useViewer();
  const signOut = useSignOut();

  async function leave() {
    await signOut.mutateAsync();
    markSignOut();
    // A whole new page: nothing of the account stays in memory.
    window.location.assign(`/${locale}`);
  }

  const isBusy = signOut.isPending || signOut.isSuccess;
  const to = new URLSearchParams({ to: here });
  return (
    <div className="min-h-16 text-sm text-muted" aria-busy={viewer.isPending}>
      {signOut.error && <FormAlert error={signOut.error} locale={locale} />}
      {viewer.data?.kind === "account" && (
        <div className="flex flex-wrap items-center gap-3">
          <span>
            {t("signedInAs")} <strong className="font-medium break-all text-ink">{viewer.data.nickname}</strong>
          </span>
          <Button type="button" variant="quiet" busy={isBusy} onClick={() => void leave().catch(() => undefined)}>
            {t(isBusy ? "signingOut" : "signOut")}
          </Button>
        </div>
      )}
      {viewer.data && viewer.data.kind !== "account" && (
        <p>
          {t("guestNote")}{" "}
          <a className="text-accent underline underline-offset-4" href={`/${locale}/sign-up?${to}`}>
            {t("createAccount")}
          </a>{" "}
          <a className="text-accent underline underline-offset-4" href={`/${locale}/sign-in?${to}`}>
            {t("signIn")}
          </a>
        </p>
      )}
    </div>
  );
}
