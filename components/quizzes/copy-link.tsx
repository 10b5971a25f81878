"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";

/** A link to hand out: to be read, marked and copied. @param path begins with a slash */
export function CopyLink({ path, label }: { readonly path: string; readonly label: string }) {
  const t = useTranslations("quizzes.manage");
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const link = typeof window === "undefined" ? path : new URL(path, window.location.origin).href;

  async function copy() {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  }

  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="min-h-10 min-w-0 flex-1 basis-60 rounded-md border border-edge bg-raised px-3 font-mono text-sm"
        />
        <Button variant="quiet" onClick={() => void copy().catch(() => setCopied(false))}>
          {t(isCopied ? "copied" : "copy")}
        </Button>
      </div>
    </div>
  );
}
