"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/account/action-button";
import { LinkGate } from "@/components/account/link-gate";
import { SignUpForm } from "@/components/account/sign-up-form";
import { Skeleton } from "@/components/ui/skeleton";
import { useBecomeAdministrator } from "@/lib/auth/client/use-become-administrator";
import { forgetLinkToken } from "@/lib/auth/client/use-link-token";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";

/** The first administrator: whoever is signed in, or a newcomer who signs up here. */
export function BecomeAdmin({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("links.becomeAdmin");
  const viewer = useViewer();
  const become = useBecomeAdministrator();
  const goOn = `/${locale}/admin/users`;

  async function onAct(token: string) {
    await become.mutateAsync(token);
    forgetLinkToken("administrator");
    window.location.assign(goOn);
  }

  return (
    <LinkGate locale={locale} purpose="administrator">
      {(token) => {
        if (!viewer.data) return <Skeleton className="h-28" />;
        if (viewer.data.kind !== "account")
          return (
            <>
              <p className="mb-6">{t("newAccount")}</p>
              <SignUpForm
                locale={locale}
                link={{ purpose: "administrator", token }}
                goOn={goOn}
                comeBack={`/${locale}/become-admin`}
              />
            </>
          );
        return (
          <>
            <p className="mb-6 break-words">{t("signedInAs", { nickname: viewer.data.nickname })}</p>
            <ActionButton
              locale={locale}
              label={t("action")}
              busyLabel={t("busy")}
              isBusy={become.isPending || become.isSuccess}
              error={become.error}
              onAct={() => void onAct(token).catch(() => undefined)}
            />
          </>
        );
      }}
    </LinkGate>
  );
}
