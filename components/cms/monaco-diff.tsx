"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { TextDiff } from "@/components/cms/text-diff";
import { Skeleton } from "@/components/ui/skeleton";
import { isDesk, loadDiff } from "@/components/ui/code-editor/load-editor";

interface MonacoDiffProps {
  readonly before: string;
  readonly after: string;
  readonly label: string;
}

/** Two long texts side by side, in an editor that comes when it is asked for; where it cannot come, one text with marks. */
export function MonacoDiff({ before, after, label }: MonacoDiffProps) {
  const t = useTranslations("cms.changes");
  const place = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<"loading" | "open" | "failed">("loading");
  const names = { before: t("older", { label }), after: t("newer", { label }) };
  useEffect(() => {
    let isCurrent = true;
    let end: (() => void) | undefined;
    (isDesk() ? loadDiff() : Promise.reject(new Error("no desk")))
      .then((mountDiff) => {
        if (!isCurrent || !place.current) return;
        const named = { before: names.before, after: names.after };
        end = mountDiff({ parent: place.current, before, after, label: named, language: "plaintext" });
        setStage("open");
      })
      .catch(() => {
        if (isCurrent) setStage("failed");
      });
    return () => {
      isCurrent = false;
      end?.();
    };
  }, [before, after, names.before, names.after]);
  return (
    <>
      {stage === "loading" && <Skeleton className="h-40" />}
      {stage === "failed" && <TextDiff before={before} after={after} lang={undefined} />}
      <div ref={place} className="overflow-hidden rounded-md border border-line empty:hidden" />
    </>
  );
}
