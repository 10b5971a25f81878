"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Input } from "@/components/quizzes/terms-fields";

interface NumberInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly max: number;
  /** Empty stands for none. */
  readonly isOptional?: boolean;
  onValue(value: number | null): void;
}

/** A whole number from 1 on: what is typed stays in the field, what it means is told as soon as it means something. */
export function NumberInput({ label, hint, value, max, isOptional = false, onValue }: NumberInputProps) {
  const t = useTranslations("quizzes.build");
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | null }>();
  // A value that came from elsewhere stands in place of what was typed.
  const text =
    typed && (typed.value === value || !meaning(typed.text)) ? typed.text : value === null ? "" : String(value);

  function meaning(given: string): { readonly value: number | null } | undefined {
    if (given.trim() === "") return isOptional ? { value: null } : undefined;
    const number = Number(given);
    return Number.isInteger(number) && number >= 1 && number <= max ? { value: number } : undefined;
  }

  return (
    <Input
      label={label}
      {...(hint !== undefined && { hint })}
      type="number"
      max={max}
      value={text}
      error={meaning(text) ? undefined : t("numberRange", { max })}
      onValue={(next) => {
        const meant = meaning(next);
        setTyped({ text: next, value: meant ? meant.value : value });
        if (meant) onValue(meant.value);
      }}
    />
  );
}
