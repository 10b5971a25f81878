"use client";

import { useTranslations } from "next-intl";
import { LinkGate } from "@/components/account/link-gate";
import { SignUpForm } from "@/components/account/sign-up-form";
import { Notice } from "@/components/ui/notice";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";

/** Signing up by invitation: the address that was invited stands there already. */
export function AcceptInvitation({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("links");
  const viewer = useViewer();
  return (
    <LinkGate locale={locale} purpose="invitation">
      {(token, { email, role }) => (
        <>
          {viewer.data?.kind === "account" && (
            <div className="mb-6 break-words">
              <Notice tone="caution">{t("invitation.signedIn", { nickname: viewer.data.nickname })}</Notice>
            </div>
          )}
          {role && role !== "learner" && (
            <div className="mb-6">
              <Notice>{t("invitation.asRole", { role: t(`role.${role}`) })}</Notice>
            </div>
          )}
          <SignUpForm locale={locale} link={{ purpose: "invitation", token }} email={email} />
        </>
      )}
    </LinkGate>
  );
}
