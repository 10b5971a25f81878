import type { ComponentProps } from "react";
import { ProblemAlert as Shown } from "@/components/shell/problem-alert";

/** A problem in the words of reviews. */
export function Failure(props: Omit<ComponentProps<typeof Shown>, "namespace">) {
  return <Shown {...props} namespace="review" named="all" />;
}
