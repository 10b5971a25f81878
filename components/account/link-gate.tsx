"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormAlert } from "@/components/account/form-alert";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { useLinkState } from "@/lib/auth/client/use-link-state";
import { useLinkToken } from "@/lib/auth/client/use-link-token";
import type { LinkPurpose } from "@/lib/auth/link";
import type { LinkDescription } from "@/lib/auth/link-schema";
import type { Locale } from "@/lib/core/locale";

interface LinkGateProps {
  readonly locale: Locale;
  readonly purpose: LinkPurpose;
  children(token: string, link: LinkDescription): ReactNode;
}

/** Shows what a link is for once it is known to work, or says why it does not. Nothing is used up by looking. */
export function LinkGate({ locale, purpose, children }: LinkGateProps) {
  const t = useTranslations("links");
  const token = useLinkToken(purpose);
  const state = useLinkState(purpose, token);
  if (token === null) return <Notice title={t("missing.title")}>{t("missing.text")}</Notice>;
  if (state.error) return <FormAlert error={state.error} locale={locale} />;
  if (token === undefined || !state.data)
    return (
      <div role="status">
        <span className="sr-only">{t("checking")}</span>
        <Skeleton className="h-28" />
      </div>
    );
  return children(token, state.data);
}
