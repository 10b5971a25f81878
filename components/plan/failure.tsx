import type { ComponentProps } from "react";
import { ProblemAlert as Shown } from "@/components/shell/problem-alert";

/** A problem in the words of plans. */
export function Failure(props: Omit<ComponentProps<typeof Shown>, "namespace">) {
  return <Shown {...props} namespace="plan" named="all" />;
}
