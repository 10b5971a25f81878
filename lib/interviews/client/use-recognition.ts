import { useEffect, useRef, useState } from "react";
import type { Locale } from "@/lib/core/locale";

/** What of the Web Speech API's recognition is used here; browsers that have it call it by one of two names. */
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: RecognitionEvent) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
  stop(): void;
}
interface RecognitionEvent {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}
type RecognitionClass = new () => Recognition;

function findRecognition(): RecognitionClass | undefined {
  const names = globalThis as { SpeechRecognition?: RecognitionClass; webkitSpeechRecognition?: RecognitionClass };
  return names.SpeechRecognition ?? names.webkitSpeechRecognition;
}

const TONGUE = { zh: "zh-CN", en: "en-US" } as const;

/**
 * Speech as text, where the browser has it; it does nothing before `start`. `onWords` gets what is recognised for good, `interim` is what
 * may still change. `error`: in the browser's own word for it.
 */
export function useRecognition(locale: Locale, onWords: (words: string) => void) {
  const [isListening, setListening] = useState(false);
  const [interim, setInterim] = useState("");
  const [error, setError] = useState<string>();
  const current = useRef<Recognition>(undefined);
  const heard = useRef(onWords);
  useEffect(() => {
    heard.current = onWords;
  });
  useEffect(() => () => current.current?.abort(), []);

  function start() {
    const Found = findRecognition();
    if (!Found || current.current) return;
    const recognition = new Found();
    Object.assign(recognition, { lang: TONGUE[locale], continuous: true, interimResults: true });
    recognition.onresult = ({ results, resultIndex }) => {
      const fresh = Array.from(results).slice(resultIndex);
      const said = (isFinal: boolean) =>
        fresh
          .filter((result) => result.isFinal === isFinal)
          .map((result) => result[0]?.transcript ?? "")
          .join("");
      const words = said(true);
      if (words !== "") heard.current(words);
      setInterim(said(false));
    };
    recognition.onerror = (event) => {
      // Silence, or being stopped, is no failure.
      if (event.error !== "no-speech" && event.error !== "aborted") setError(event.error);
    };
    recognition.onend = () => {
      current.current = undefined;
      setListening(false);
      setInterim("");
    };
    current.current = recognition;
    setError(undefined);
    setListening(true);
    try {
      recognition.start();
    } catch (cause) {
      current.current = undefined;
      setListening(false);
      setError(String(cause));
    }
  }

  return {
    isThere: findRecognition() !== undefined,
    isListening,
    interim,
    error,
    start,
    stop: () => current.current?.stop(),
  };
}
