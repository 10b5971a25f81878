"use client";

import type { ComponentProps } from "react";
import { ProblemAlert as Shown } from "@/components/shell/problem-alert";

/** A problem in the words of boards. */
export function ProblemAlert(props: Omit<ComponentProps<typeof Shown>, "namespace">) {
  return <Shown {...props} namespace="boards" />;
}
