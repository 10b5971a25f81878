import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { SecondJudges } from "@/lib/interviews/second-judges-schema";
import type { useAskEndpoint } from "@/lib/judges/client/use-ask-endpoint";

interface EndpointControlProps {
  readonly endpoint: SecondJudges["endpoint"];
  readonly ask: ReturnType<typeof useAskEndpoint>;
  readonly locale: Locale;
}

/** Says where the words would go before anybody sends them; then how it stands. */
export function EndpointControl({ endpoint, ask, locale }: EndpointControlProps) {
  const t = useTranslations("secondJudges.endpoint");
  if (endpoint.status === "absent") return <p className="text-muted">{t("none")}</p>;
  if (endpoint.status === "marked")
    return (
      <p role="status" className="text-muted">
        {t("done")}
      </p>
    );
  const { host, model } = endpoint;
  const without = ask.data && ask.data.status !== "marked" ? ask.data.status : undefined;
  return (
    <>
      <p className="text-pretty wrap-anywhere">{t("about", { host, model })}</p>
      <Button
        variant="quiet"
        className="mt-2 max-w-full wrap-anywhere"
        busy={ask.isPending}
        onClick={() => ask.mutate()}
      >
        {t("ask", { host })}
      </Button>
      <p role="status" className="mt-1 text-sm text-muted">
        {ask.isPending && t("waiting", { host })}
      </p>
      {without && !ask.isPending && (
        <p role="alert" className="rounded-lg bg-caution-soft px-4 py-3 text-sm">
          {t(`without.${without}`)} {t("stands")}
        </p>
      )}
      {ask.error && !ask.isPending && (
        <Alert title={ask.error.title[locale]} requestId={ask.error.requestId}>
          <p>{ask.error.detail[locale]}</p>
        </Alert>
      )}
    </>
  );
}
