"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** What was done. */
  readonly said: string;
  onDone(): void;
}

/** Codes that are shown this once: to copy, to save, to write down. */
export function RecoveryCodes({ codes, said, onDone }: RecoveryCodesProps) {
  const t = useTranslations("own.security.secondFactor.codes");
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => box.current?.focus(), []);

  async function copy() {
    await navigator.clipboard.writeText(codes.join("\n"));
    setIsCopied(true);
  }

  function save() {
    const text = `${t("file", { host: window.location.host })}\n\n${codes.join("\n")}\n`;
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = "warmup-recovery-codes.txt";
    link.click();
    // The download has its own hold on the bytes once it has begun.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  return (
    <>
      <Notice ref={box} tone="good" title={said} />
      <h3 className="mt-5 font-medium">{t("title")}</h3>
      <p className="mt-1 mb-3 text-sm text-muted">{t("text")}</p>
      <ol
        aria-label={t("label")}
        translate="no"
        className="mb-4 grid gap-x-6 gap-y-1 rounded-lg border border-line bg-surface p-4 font-mono text-sm min-[22rem]:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        <Button onClick={onDone}>{t("done")}</Button>
        <Button variant="quiet" onClick={() => void copy().catch(() => undefined)}>
          {t(isCopied ? "copied" : "copy")}
        </Button>
        <Button variant="quiet" onClick={save}>
          {t("save")}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {isCopied ? t("copied") : ""}
      </p>
    </>
  );
}
