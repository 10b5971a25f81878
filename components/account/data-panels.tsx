"use client";

import { useTranslations } from "next-intl";
import { DeleteAccountForm } from "@/components/account/delete-account-form";
import { FormAlert } from "@/components/account/form-alert";
import { Panel } from "@/components/account/panel";
import { WithAccount } from "@/components/account/with-account";
import { Button } from "@/components/ui/button";
import { useDownloadData } from "@/lib/account/client/use-download-data";
import type { Locale } from "@/lib/core/locale";

export function DataPanels({ locale }: { readonly locale: Locale }) {
  return (
    <WithAccount locale={locale} here={`/${locale}/account/data`}>
      {(account) => (
        <>
          <Download locale={locale} />
          <DeleteAccountForm account={account} locale={locale} />
        </>
      )}
    </WithAccount>
  );
}

function Download({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("own.data.download");
  const download = useDownloadData();
  return (
    <Panel title={t("title")} intro={t("text")}>
      {download.error && <FormAlert error={download.error} locale={locale} />}
      <Button variant="quiet" busy={download.isPending} onClick={() => download.mutate()}>
        {t(download.isPending ? "busy" : "action")}
      </Button>
      <p role="status" className="mt-2 text-sm text-muted">
        {download.isSuccess ? t("done") : ""}
      </p>
    </Panel>
  );
}
