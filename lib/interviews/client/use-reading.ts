import { useEffect, useState } from "react";
import type { Locale } from "@/lib/core/locale";

const TONGUE = { zh: "zh-CN", en: "en-US" } as const;

/** Reads texts aloud by the browser's own voice, where it has one; only when asked, and silent as soon as it is not wanted any more. */
export function useReading(locale: Locale) {
  const [isReading, setReading] = useState(false);
  const isThere = typeof speechSynthesis !== "undefined" && typeof SpeechSynthesisUtterance !== "undefined";
  useEffect(
    () => () => {
      if (typeof speechSynthesis !== "undefined") speechSynthesis.cancel();
    },
    [],
  );

  function read(text: string) {
    if (!isThere || text === "") return;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = TONGUE[locale];
    utterance.onend = () => setReading(false);
    utterance.onerror = () => setReading(false);
    setReading(true);
    speechSynthesis.speak(utterance);
  }

  function stop() {
    speechSynthesis.cancel();
    setReading(false);
  }

  return { isThere, isReading, read, stop };
}
