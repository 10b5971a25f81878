"use client";

import { useTranslations } from "next-intl";
import { JoinByLink } from "@/components/teams/join-by-link";
import { Loading } from "@/components/teams/loading";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { TeamForm } from "@/components/teams/team-form";
import { TeamOffers } from "@/components/teams/team-offers";
import { TeamList } from "@/components/teams/team-list";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { useCreateTeam } from "@/lib/teams/client/use-create-team";
import { useTeams } from "@/lib/teams/client/use-teams";

/** One's teams, a new one, and the way into others'. */
export function TeamsView({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("teams");
  const teams = useTeams();
  const create = useCreateTeam();
  if (teams.error) return <ProblemAlert error={teams.error} locale={locale} onAgain={() => void teams.refetch()} />;
  if (!teams.data) return <Loading className="h-96" />;
  const isBusy = create.isPending || create.isSuccess;
  return (
    <div className="-mt-6">
      <Section title={t("list.mine")}>
        <TeamList teams={teams.data.teams} locale={locale} />
      </Section>
      <TeamOffers locale={locale} />
      <Section title={t("make.title")}>
        <TeamForm
          locale={locale}
          label={t("make.action")}
          busyLabel={t("make.busy")}
          isBusy={isBusy}
          error={create.error}
          onTeam={(team) =>
            create.mutate(team, {
              onSuccess: ({ teamId }) => window.location.assign(`/${locale}/teams/${teamId}`),
            })
          }
        />
      </Section>
      <Section title={t("paste.title")}>
        <JoinByLink locale={locale} />
      </Section>
    </div>
  );
}
