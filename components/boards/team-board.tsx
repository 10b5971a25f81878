"use client";

import { useTranslations } from "next-intl";
import { BoardView } from "@/components/boards/board-view";
import { ChallengeList } from "@/components/boards/challenge-list";
import { ListingPanel } from "@/components/boards/listing-panel";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";

interface TeamBoardProps {
  readonly teamId: string;
  readonly isListed: boolean;
  readonly mayList: boolean;
  readonly locale: Locale;
}

/** A team's members by points, its challenges, and whether other teams see it. */
export function TeamBoard({ teamId, isListed, mayList, locale }: TeamBoardProps) {
  const t = useTranslations("boards");
  return (
    <>
      <BoardView of={{ teamId }} locale={locale} />
      <Section title={t("challenges.title")} intro={t("challenges.intro")}>
        <ChallengeList teamId={teamId} locale={locale} />
      </Section>
      {mayList && (
        <Section title={t("listing.title")}>
          <ListingPanel teamId={teamId} isListed={isListed} locale={locale} />
        </Section>
      )}
    </>
  );
}
