"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Alert } from "@/components/ui/alert";
import { isProviderId, isProviderProblem, type ProviderId } from "@/lib/auth/provider";

const never = () => () => undefined;

interface ReturnNoticeProps {
  /** What the operator calls his own provider. */
  readonly oidcName?: string | undefined;
}

/** What came of a visit to a provider, or of deleting the account; the page's address says it. */
export function ReturnNotice({ oidcName = "OpenID Connect" }: ReturnNoticeProps) {
  const t = useTranslations("own");
  const search = useSyncExternalStore(
    never,
    () => window.location.search,
    () => "",
  );
  const query = new URLSearchParams(search);
  if (query.get("deleted") !== null) return <Done text={t("deleted")} />;
  const provider = query.get("provider");
  if (!isProviderId(provider)) return null;
  const name = nameOf(provider, oidcName);
  const [problem, done] = [query.get("problem"), query.get("done")];
  if (isProviderProblem(problem)) {
    return (
      <div className="mb-6">
        <Alert title={t(`providers.problems.${problem}`, { name })} />
      </div>
    );
  }
  return done === "connect" || done === "confirm" ? <Done text={t(`providers.done.${done}`, { name })} /> : null;
}

function nameOf(provider: ProviderId, oidcName: string): string {
  return { github: "GitHub", google: "Google", oidc: oidcName }[provider];
}

function Done({ text }: { readonly text: string }) {
  return (
    <p role="status" className="mb-6 rounded-lg bg-correct-soft px-4 py-3 text-sm text-correct">
      {text}
    </p>
  );
}
