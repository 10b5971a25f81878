import { useState, useSyncExternalStore } from "react";
import type { Locale } from "@/lib/core/locale";
import { parseStoredSetup, readStoredSetup } from "@/lib/interviews/client/kept-setup";
import { ROUNDS, type CreateInterviewInput } from "@/lib/interviews/schema";
import type { SetupNames } from "@/lib/interviews/setup-names";

type Choices = CreateInterviewInput["setup"];

const nothing = () => () => undefined;

/** The choices of a new interview: those of the last one to begin with, as far as they still can be made. */
export function useSetup(locale: Locale, names: SetupNames) {
  const stored = useSyncExternalStore(nothing, readStoredSetup, () => null);
  const [own, setOwn] = useState<Partial<Choices>>({});
  const [ownLocale, setLocale] = useState<Locale>();
  const last = parseStoredSetup(stored);
  const usual: Choices = {
    ...{ role: names.usual, level: "junior", minutes: 30, chapters: [] },
    ...{ rounds: ROUNDS.filter((round) => round !== "system-design"), showsDifficulty: false },
  };
  const chosen = { ...usual, ...last?.setup, ...own };
  const setup: Choices = {
    ...chosen,
    role: chosen.role in names.roles ? chosen.role : names.usual,
    chapters: chosen.chapters.filter((chapter) => chapter in names.chapters),
  };
  return {
    setup,
    change: (part: Partial<Choices>) => setOwn((before) => ({ ...before, ...part })),
    language: ownLocale ?? last?.locale ?? locale,
    setLanguage: setLocale,
  };
}
