import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Question } from "@/lib/notebooks/client/create-kernel";

/** A line that running code waits for, asked where its answer will stand. */
export function QuestionForm({ question }: { readonly question: Question }) {
  const t = useTranslations("notebooks.input");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Whoever runs code that asks is about to answer.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="flex flex-wrap items-center gap-2 px-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        question.answer(field.current?.value ?? "");
      }}
    >
      <label htmlFor={id} className="font-mono text-sm whitespace-pre-wrap">
        {question.prompt.trim() || t("label")}
      </label>
      <input
        ref={field}
        id={id}
        type={question.isSecret ? "password" : "text"}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="min-h-10 min-w-0 flex-1 rounded-md border border-edge bg-bg px-2 font-mono text-sm"
      />
      <Button type="submit" variant="quiet">
        {t("answer")}
      </Button>
      <Button variant="quiet" onClick={() => question.answer(null)}>
        {t("end")}
      </Button>
    </form>
  );
}
