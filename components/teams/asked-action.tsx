"use client";

import { useState } from "react";
import { ConfirmPanel } from "@/components/teams/confirm-panel";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";

interface AskedActionProps {
  readonly text: string;
  readonly label: string;
  readonly question: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly locale: Locale;
  onAct(): void;
}

/** Something that is done seldom: what it does, the button, and once more the question. */
export function AskedAction({ text, label, question, isBusy, error, locale, onAct }: AskedActionProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div>
      <p className="mb-3 max-w-prose text-sm text-muted">{text}</p>
      {isAsking ? (
        <ConfirmPanel
          question={question}
          action={label}
          isBusy={isBusy}
          onConfirm={onAct}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {label}
        </Button>
      )}
      {error !== null && error !== undefined && (
        <div className="mt-3">
          <ProblemAlert error={error} locale={locale} />
        </div>
      )}
    </div>
  );
}
