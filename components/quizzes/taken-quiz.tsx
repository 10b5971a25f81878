"use client";

import type { ComponentProps } from "react";
import { RunningQuiz } from "@/components/quizzes/running-quiz";
import { useServerDesk } from "@/components/quizzes/use-server-desk";

/** A running quiz whose answers the server keeps. */
export function TakenQuiz(props: Omit<ComponentProps<typeof RunningQuiz>, "desk">) {
  return <RunningQuiz {...props} desk={useServerDesk(props.session)} />;
}
