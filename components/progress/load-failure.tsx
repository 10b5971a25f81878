"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";

/** What of the progress could not be loaded, and why. */
export function LoadFailure(props: Omit<ComponentProps<typeof ProblemAlert>, "namespace">) {
  const t = useTranslations("progress");
  return <ProblemAlert {...props} namespace="progress" title={t("failed")} named="all" />;
}
