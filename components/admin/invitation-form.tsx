"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { AdminAlert } from "@/components/admin/admin-alert";
import { SecretLink } from "@/components/admin/secret-link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useCreateInvitation } from "@/lib/admin/client/use-create-invitation";
import { ROLES } from "@/lib/auth/viewer";
import { isLocale, LOCALES, type Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface InvitationFormProps {
  readonly locale: Locale;
  readonly canMail: boolean;
  /** Words for what can be wrong with an address, by code. */
  readonly emailProblems: Readonly<Record<string, string>>;
}

/** Invites somebody; the link is shown once. */
export function InvitationForm({ locale, canMail, emailProblems }: InvitationFormProps) {
  const t = useTranslations("admin");
  const create = useCreateInvitation();
  const email = useRef<HTMLInputElement>(null);
  const [role, setRole] = useState<(typeof ROLES)[number]>("learner");
  const problem = readEmailProblem(create.error);
  const needsEmail = canMail && role !== "learner";

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (create.isPending) return;
    const form = event.currentTarget;
    const data = new FormData(form);
    const [address, language] = [String(data.get("email") ?? "").trim(), data.get("language")];
    await create.mutateAsync({
      ...(address !== "" && { email: address }),
      role,
      locale: isLocale(language) ? language : locale,
    });
    form.reset();
    setRole("learner");
  }

  return (
    <form
      noValidate
      onSubmit={(event) => void onSubmit(event).catch((error) => readEmailProblem(error) && email.current?.focus())}
    >
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem_10rem]">
        <Field
          label={t("invitations.email")}
          hint={
            t(needsEmail ? "invitations.emailForRole" : "invitations.emailOptional") +
            (canMail ? ` ${t("invitations.mailed")}` : "")
          }
          error={problem && emailProblems[problem]}
        >
          {(control) => <input {...control} ref={email} name="email" type="email" autoComplete="off" />}
        </Field>
        <Field label={t("invitations.role")}>
          {(control) => (
            <select
              {...control}
              value={role}
              onChange={({ target }) => setRole(ROLES.find((each) => each === target.value) ?? role)}
            >
              {ROLES.map((each) => (
                <option key={each} value={each}>
                  {t(`role.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("invitations.language")}>
          {(control) => (
            <select {...control} name="language" defaultValue={locale}>
              {LOCALES.map((each) => (
                <option key={each} value={each} lang={each}>
                  {t(`invitations.languages.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Button type="submit" className="mt-4" busy={create.isPending}>
        {t(create.isPending ? "invitations.creating" : "invitations.create")}
      </Button>
      {create.error && !problem && (
        <div className="mt-4">
          <AdminAlert error={create.error} locale={locale} />
        </div>
      )}
      <div className="mt-4">
        <p role="status" className={create.data?.mail === "failed" ? "text-caution" : ""}>
          {create.data ? t(`invitations.mail.${create.data.mail}`) : ""}
        </p>
        {create.data && <SecretLink key={create.data.linkId} locale={locale} {...create.data} />}
      </div>
    </form>
  );
}

/** What the server found wrong with the address, if it was that. */
function readEmailProblem(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (error.code === "email-taken") return error.code;
  return error.issues?.find(({ path }) => path === "email")?.code;
}
