"use client";

import { useTranslations } from "next-intl";
import { DomainPanel } from "@/components/teams/domain-panel";
import { InvitePanel } from "@/components/teams/invite-panel";
import { Loading } from "@/components/teams/loading";
import { MemberTable } from "@/components/teams/member-table";
import { MembershipPanel } from "@/components/teams/membership-panel";
import { ReportTeam } from "@/components/teams/report-team";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { SharingPanel } from "@/components/teams/sharing-panel";
import { TeamAssignments } from "@/components/teams/team-assignments";
import { TeamCourses } from "@/components/teams/team-courses";
import { TeamSettings } from "@/components/teams/team-settings";
import { TeamState } from "@/components/teams/team-state";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { useTeam } from "@/lib/teams/client/use-team";

interface TeamViewProps {
  readonly teamId: string;
  readonly locale: Locale;
}

/** A team as whoever may see it: what is to be done first, then who is in it, and last what changes seldom. */
export function TeamView({ teamId, locale }: TeamViewProps) {
  const t = useTranslations("teams");
  const team = useTeam(teamId);
  if (team.error && !team.data)
    return <ProblemAlert error={team.error} locale={locale} onAgain={() => void team.refetch()} />;
  if (!team.data) return <Loading className="h-screen" />;
  const { may, memberCount } = team.data;
  return (
    <>
      <TeamState team={team.data} locale={locale} />
      <Section title={t("quizzes.title")}>
        <TeamAssignments teamId={teamId} mayAssign={may.includes("assign")} locale={locale} />
      </Section>
      <Section title={t("members.title")}>
        <MemberTable team={team.data} locale={locale} />
        {memberCount === 1 && may.includes("invite") && <p className="mt-3 text-sm text-muted">{t("members.alone")}</p>}
      </Section>
      {may.includes("invite") && (
        <Section title={t("invite.title")} intro={t("invite.intro")}>
          <InvitePanel teamId={teamId} mayInviteCoach={may.includes("inviteCoach")} locale={locale} />
        </Section>
      )}
      {may.includes("domains") && (
        <Section title={t("domains.title")} intro={t("domains.intro")}>
          <DomainPanel teamId={teamId} locale={locale} />
        </Section>
      )}
      {may.includes("share") && (
        <Section title={t("share.title")}>
          <SharingPanel team={team.data} locale={locale} />
        </Section>
      )}
      {may.includes("share") && (
        <Section title={t("mine.title")}>
          <MembershipPanel team={team.data} locale={locale} />
        </Section>
      )}
      {team.data.courses.length > 0 && (
        <Section title={t("courseList.title")} intro={t("courseList.intro")}>
          <TeamCourses team={team.data} locale={locale} />
        </Section>
      )}
      {may.includes("leave") && (
        <Section title={t("settings.title")}>
          <TeamSettings team={team.data} locale={locale} />
        </Section>
      )}
      <div className="mt-8">
        <ReportTeam teamId={teamId} locale={locale} />
      </div>
    </>
  );
}
