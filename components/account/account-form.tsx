"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { FormAlert } from "@/components/account/form-alert";
import { Button } from "@/components/ui/button";
import { readFieldProblems, type FieldProblem, type FieldProblems } from "@/lib/auth/form-problems";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

export interface AccountFields {
  readonly email: string;
  readonly password: string;
  readonly nickname: string;
}

interface AccountFormProps {
  readonly locale: Locale;
  readonly submitLabel: string;
  readonly busyLabel: string;
  findProblems(fields: AccountFields): FieldProblems;
  /** Resolves when all is done; to a path where something else comes before `returnPath`. */
  submit(fields: AccountFields): Promise<unknown>;
  /** Where whoever is signed in now goes on; without it the page itself says what came of it. */
  readonly returnPath?: string;
  children(errorOf: (field: keyof AccountFields) => string | undefined): ReactNode;
}

/** What the forms of accounts share: problems at their fields, one submission at a time, and a fresh page at the end. */
export function AccountForm({
  locale,
  submitLabel,
  busyLabel,
  findProblems,
  submit,
  returnPath,
  children,
}: AccountFormProps) {
  const t = useTranslations("account");
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<FieldProblems>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    if (Object.keys(problems).length > 0) form.current?.querySelector<HTMLInputElement>("[aria-invalid]")?.focus();
  }, [problems]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const data = new FormData(event.currentTarget);
    const read = (name: string) => String(data.get(name) ?? "");
    const fields = { email: read("email"), password: read("password"), nickname: read("nickname").trim() };
    const found = findProblems(fields);
    setProblems(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return;

    setIsBusy(true);
    try {
      const detour = await submit(fields);
      // A whole new page: nothing of the guest's, cached in this one, may outlive the change of person.
      if (returnPath !== undefined) window.location.assign(typeof detour === "string" ? detour : returnPath);
    } catch (error) {
      const refused = error instanceof ApiError ? readFieldProblems(error) : {};
      setProblems(refused);
      if (Object.keys(refused).length === 0) setFailure(error);
      setIsBusy(false);
    }
  }

  const errorOf = (field: keyof AccountFields) => {
    const problem: FieldProblem | undefined = problems[field];
    return problem && t(`problems.${problem}`);
  };
  // By POST: sent before the script has come, a password must never stand in an address.
  return (
    <form ref={form} method="post" noValidate onSubmit={(event) => void onSubmit(event)}>
      {failure !== undefined && <FormAlert error={failure} locale={locale} />}
      {children(errorOf)}
      <Button type="submit" busy={isBusy}>
        {isBusy ? busyLabel : submitLabel}
      </Button>
      <p role="status" className="sr-only">
        {isBusy ? busyLabel : ""}
      </p>
    </form>
  );
}
