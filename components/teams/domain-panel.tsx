"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { Loading } from "@/components/teams/loading";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";
import { useDomains } from "@/lib/teams/client/use-domains";
import { useSetDomains } from "@/lib/teams/client/use-set-domains";
import { DOMAINS_MAX } from "@/lib/teams/email-domain";

const PROBLEMS = ["domain-invalid", "domain-public", "domain-foreign"] as const;

/** Whose people may join without a link. */
export function DomainPanel({ teamId, locale }: { readonly teamId: string; readonly locale: Locale }) {
  const t = useTranslations("teams.domains");
  const list = useDomains(teamId);
  const change = useSetDomains(teamId);
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  if (list.error && !list.data)
    return <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Loading className="h-24" />;
  const { domains, own } = list.data;
  const issues = change.error instanceof ApiError ? change.error.issues : undefined;
  const problem = PROBLEMS.find((each) => issues?.some(({ code }) => code === each));

  function add(event: FormEvent) {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate([...domains, text], {
      onSuccess: () => setText(""),
      onError: () => field.current?.focus(),
    });
  }

  return (
    <>
      {domains.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="mb-4 max-w-md divide-y divide-line">
        {domains.map((domain) => (
          <li key={domain} className="flex items-center justify-between gap-4 py-1">
            <span className="wrap-anywhere">{domain}</span>
            <Button
              variant="quiet"
              aria-label={t("removeName", { domain })}
              busy={change.isPending}
              onClick={() => change.mutate(domains.filter((each) => each !== domain))}
            >
              {t("remove")}
            </Button>
          </li>
        ))}
      </ul>
      {own === null ? (
        <p className="text-sm text-muted">{t("noOwn")}</p>
      ) : (
        domains.length < DOMAINS_MAX && (
          <form onSubmit={add} noValidate className="max-w-md space-y-3">
            <Field label={t("label")} hint={t("hint", { own })} error={problem ? t(`problem.${problem}`) : undefined}>
              {(control) => (
                <input
                  {...control}
                  ref={field}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  value={text}
                  onChange={({ target }) => {
                    setText(target.value);
                    change.reset();
                  }}
                />
              )}
            </Field>
            <Button type="submit" variant="quiet" busy={change.isPending}>
              {t(change.isPending ? "adding" : "add")}
            </Button>
          </form>
        )
      )}
      {!problem && <ProblemAlert error={change.error} locale={locale} />}
    </>
  );
}
