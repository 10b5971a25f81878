"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/account/action-button";
import { Notice } from "@/components/ui/notice";
import { useRequestVerification, useVerification } from "@/lib/auth/client/use-verification";
import type { Locale } from "@/lib/core/locale";

/** Whether the address of who is signed in is confirmed, and how to have it so. */
export function AddressState({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("links.state");
  const { data } = useVerification();
  const request = useRequestVerification();
  if (!data?.email) return null;
  return (
    <section aria-label={t("title")} className="mt-6">
      <Notice tone={data.isVerified ? "plain" : "caution"}>
        <p className="break-words">
          <span className="font-medium break-all">{data.email}</span> · {t(data.isVerified ? "verified" : "unverified")}
        </p>
        {!data.isVerified && <p className="mt-1">{t(data.canMail ? "canMail" : "askAdmin")}</p>}
        {!data.isVerified && data.canMail && (
          <div className="mt-3">
            {request.isSuccess ? (
              <p role="status">{t("sent")}</p>
            ) : (
              <ActionButton
                locale={locale}
                variant="quiet"
                label={t("send")}
                busyLabel={t("sending")}
                isBusy={request.isPending}
                error={request.error}
                onAct={() => request.mutate(locale)}
              />
            )}
          </div>
        )}
      </Notice>
    </section>
  );
}
