"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";

interface InviteLinkProps {
  readonly url: string;
  readonly expiresAt: string;
  readonly locale: Locale;
}

/** A link that is shown this once, selected when it appears; it can be copied by hand where the clipboard is out of reach. */
export function InviteLink({ url, expiresAt, locale }: InviteLinkProps) {
  const t = useTranslations("teams");
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  async function copy() {
    input.current?.select();
    await navigator.clipboard.writeText(url);
    setCopied(true);
  }

  return (
    <>
      <Field label={t("invite.link")} hint={t("invite.once", { date: date.format(new Date(expiresAt)) })}>
        {(control) => (
          <div className="flex gap-2">
            <input {...control} ref={input} readOnly value={url} className={`${control.className} font-mono text-sm`} />
            <Button variant="quiet" className="shrink-0" onClick={() => void copy().catch(() => undefined)}>
              {t(isCopied ? "copied" : "copy")}
            </Button>
          </div>
        )}
      </Field>
      <p role="status" className="sr-only">
        {isCopied ? t("copied") : ""}
      </p>
    </>
  );
}
