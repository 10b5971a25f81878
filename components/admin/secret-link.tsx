"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";

interface SecretLinkProps {
  readonly locale: Locale;
  readonly url: string;
  readonly expiresAt: string;
}

/** A link that is shown this once, selected when it appears; it can be copied by hand where the clipboard is out of reach. */
export function SecretLink({ locale, url, expiresAt }: SecretLinkProps) {
  const t = useTranslations("admin.secret");
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const expires = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(expiresAt),
  );
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [url]);

  async function copy() {
    input.current?.select();
    await navigator.clipboard.writeText(url);
    setIsCopied(true);
  }

  return (
    <div className="mt-3">
      <Field label={t("label")} hint={t("note", { expires })}>
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
    </div>
  );
}
