"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { FormAlert } from "@/components/account/form-alert";
import { Outcome } from "@/components/account/outcome";
import { TextField } from "@/components/account/text-field";
import { Button, buttonClass } from "@/components/ui/button";
import { useFinishSecondStep } from "@/lib/auth/client/use-finish-second-step";
import { useReturnPath } from "@/lib/auth/client/use-return-path";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

const LINK = "text-accent underline underline-offset-4";

/** Asks for a code of the app, or a recovery code in its place, and goes on to where signing in was to lead. */
export function SecondStepForm({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("account.secondStep");
  const words = useTranslations("own.security.secondFactor");
  const returnPath = useReturnPath(locale);
  const finish = useFinishSecondStep();
  const form = useRef<HTMLFormElement>(null);
  const [way, setWay] = useState<"code" | "recovery">("code");
  const [isMissing, setIsMissing] = useState(false);
  const isWrong = finish.error instanceof ApiError && finish.error.code === "wrong-code";
  const problem = isMissing ? words("missing") : isWrong ? words("wrong") : undefined;

  useEffect(() => {
    if (problem !== undefined) form.current?.querySelector<HTMLInputElement>("[aria-invalid]")?.select();
  }, [problem, finish.submittedAt]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (finish.isPending || finish.isSuccess) return;
    const code = String(new FormData(event.currentTarget).get("code") ?? "").trim();
    setIsMissing(code === "");
    if (code === "") return finish.reset();
    const { recoveryLeft } = await finish.mutateAsync({ code });
    // A whole new page: nothing of the guest's, cached in this one, may outlive the change of person.
    if (recoveryLeft === null) window.location.assign(returnPath);
  }

  function turn() {
    setWay(way === "code" ? "recovery" : "code");
    setIsMissing(false);
    finish.reset();
    form.current?.querySelector<HTMLInputElement>("[name=code]")?.focus();
  }

  if (finish.data && finish.data.recoveryLeft !== null) {
    return (
      <Outcome text={t("used")}>
        <span className="mb-4 block">{t("left", { count: finish.data.recoveryLeft })}</span>
        <span className="flex flex-wrap gap-3">
          <a href={returnPath} className={buttonClass()}>
            {t("goOn")}
          </a>
          <a href={`/${locale}/account/security`} className={buttonClass("quiet")}>
            {t("renew")}
          </a>
        </span>
      </Outcome>
    );
  }
  const isBusy = finish.isPending || finish.isSuccess;
  return (
    <>
      <form
        ref={form}
        method="post"
        noValidate
        onSubmit={(event) => void onSubmit(event).catch(() => undefined)} // shown below
      >
        {finish.error && !isWrong && <FormAlert error={finish.error} locale={locale} />}
        <TextField
          name="code"
          label={t(way)}
          hint={t(`${way}Hint`)}
          inputMode={way === "code" ? "numeric" : "text"}
          autoComplete={way === "code" ? "one-time-code" : "off"}
          autoCapitalize="none"
          spellCheck={false}
          required
          error={problem}
        />
        <Button type="submit" busy={isBusy}>
          {t(isBusy ? "confirming" : "confirm")}
        </Button>
        <p role="status" className="sr-only">
          {isBusy ? t("confirming") : ""}
        </p>
      </form>
      <p className="mt-6 text-sm">
        <button type="button" className={`min-h-11 ${LINK}`} onClick={turn}>
          {t(way === "code" ? "useRecovery" : "useApp")}
        </button>
      </p>
      {way === "recovery" && <p className="mt-2 text-sm text-muted">{t("lost")}</p>}
      <p className="mt-2 text-sm">
        <a className={LINK} href={`/${locale}/sign-in?${new URLSearchParams({ to: returnPath })}`}>
          {t("again")}
        </a>
      </p>
    </>
  );
}
