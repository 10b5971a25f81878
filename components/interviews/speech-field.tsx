"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/core/locale";
import { useRecognition } from "@/lib/interviews/client/use-recognition";

interface SpeechFieldProps {
  readonly locale: Locale;
  readonly isOff: boolean;
  onWords(words: string): void;
}

/** Whoever agreed once in this tab is not asked before every answer. */
let hasAgreed = false;

/** Speech in place of typing, where the browser has it: off until it is asked for, and then it first says who may hear it. */
export function SpeechField({ locale, isOff, onWords }: SpeechFieldProps) {
  const t = useTranslations("interviews.run");
  const speech = useRecognition(locale, onWords);
  const [isAsking, setAsking] = useState(false);
  if (!speech.isThere) return null;

  function agree() {
    hasAgreed = true;
    setAsking(false);
    speech.start();
  }

  return (
    <div className="mt-2">
      {isAsking ? (
        <Notice>
          <p>{t("speakNote")}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button onClick={agree}>{t("speakOk")}</Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {t("speakNo")}
            </Button>
          </div>
        </Notice>
      ) : (
        <Button
          variant="quiet"
          disabled={isOff}
          aria-pressed={speech.isListening}
          onClick={() => (speech.isListening ? speech.stop() : hasAgreed ? speech.start() : setAsking(true))}
        >
          {t(speech.isListening ? "speaking" : "speak")}
        </Button>
      )}
      <p role="status" className="mt-1 text-sm text-muted empty:hidden">
        {speech.interim !== "" && `${t("interim")} ${speech.interim}`}
      </p>
      {speech.error !== undefined && (
        <p role="alert" className="mt-1 text-sm text-caution">
          {t("speakError", { reason: speech.error })}
        </p>
      )}
    </div>
  );
}
