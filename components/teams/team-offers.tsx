"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConsentField } from "@/components/teams/consent-field";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { ReportTeam } from "@/components/teams/report-team";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { useAcceptOffer } from "@/lib/teams/client/use-accept-offer";
import { useOffers } from "@/lib/teams/client/use-offers";
import type { TeamOffers as Offers } from "@/lib/teams/domain-schema";

/** The teams that are open to one's confirmed address; nothing where there are none. */
export function TeamOffers({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("teams.offers");
  const offers = useOffers();
  if (offers.error) return <ProblemAlert error={offers.error} locale={locale} onAgain={() => void offers.refetch()} />;
  const { domain, teams } = offers.data ?? { domain: null, teams: [] };
  if (domain === null || teams.length === 0) return null;
  return (
    <Section title={t("title")} intro={t("intro", { domain })}>
      <ul className="divide-y divide-line border-y border-line">
        {teams.map((team) => (
          <Offer key={team.teamId} team={team} locale={locale} />
        ))}
      </ul>
    </Section>
  );
}

function Offer({ team, locale }: { readonly team: Offers["teams"][number]; readonly locale: Locale }) {
  const t = useTranslations("teams");
  const accept = useAcceptOffer(team.teamId);
  const [isOpen, setOpen] = useState(false);
  const [shares, setShares] = useState(false);
  const isBusy = accept.isPending || accept.isSuccess;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="min-w-0">
          <span className="font-medium wrap-anywhere">{team.name}</span>{" "}
          <span className="text-sm text-muted">{t("list.members", { count: team.members })}</span>
        </span>
        <Button
          variant="quiet"
          aria-expanded={isOpen}
          aria-label={t("offers.joinName", { name: team.name })}
          onClick={() => setOpen(!isOpen)}
        >
          {t("offers.join")}
        </Button>
      </div>
      {isOpen && (
        <div className="mt-3 space-y-3">
          <ConsentField shares={shares} onShares={setShares} />
          <ProblemAlert error={accept.error} locale={locale} />
          <Button
            busy={isBusy}
            onClick={() =>
              accept.mutate(shares, {
                onSuccess: ({ teamId }) => window.location.assign(`/${locale}/teams/${teamId}`),
              })
            }
          >
            {t(isBusy ? "join.busy" : "join.action")}
          </Button>
        </div>
      )}
      <ReportTeam teamId={team.teamId} locale={locale} />
    </li>
  );
}
