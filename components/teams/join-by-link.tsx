"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { readInviteToken } from "@/lib/teams/invite-token";

/** For a link that cannot be pressed where it arrived: pasted here it opens its page. */
export function JoinByLink({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("teams.paste");
  const field = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const token = readInviteToken(field.current?.value ?? "");
    setWrong(token === undefined);
    if (token !== undefined) window.location.assign(`/${locale}/join#${token}`);
    else field.current?.focus();
  }

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-4">
      <Field label={t("label")} hint={t("hint")} error={isWrong ? t("problem") : undefined}>
        {(control) => <input {...control} ref={field} type="url" autoComplete="off" spellCheck={false} />}
      </Field>
      <Button type="submit" variant="quiet">
        {t("action")}
      </Button>
    </form>
  );
}
