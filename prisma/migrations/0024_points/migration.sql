-- CreateEnum
CREATE TYPE "SeasonKind" AS ENUM ('all', 'week', 'challenge');

-- CreateEnum
CREATE TYPE "ChallengeStatus" AS ENUM ('open', 'accepted', 'declined', 'withdrawn');

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "isListed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isStale" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "PointEvent" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "itemId" TEXT,
    "attemptId" UUID,
    "sessionId" UUID,
    "points" INTEGER NOT NULL,
    "worth" INTEGER NOT NULL,
    "rules" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PointEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Season" (
    "id" SERIAL NOT NULL,
    "teamId" UUID,
    "challengeId" UUID,
    "kind" "SeasonKind" NOT NULL,
    "week" TEXT,
    "zone" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "members" INTEGER NOT NULL DEFAULT 0,
    "sum" BIGINT NOT NULL DEFAULT 0,
    "reachedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "hasHistogram" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Season_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberScore" (
    "seasonId" INTEGER NOT NULL,
    "learnerId" UUID NOT NULL,
    "points" INTEGER NOT NULL,
    "reachedAt" TIMESTAMPTZ(3) NOT NULL,
    "isStale" BOOLEAN NOT NULL DEFAULT true,
    "place" INTEGER,
    "placeAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberScore_pkey" PRIMARY KEY ("seasonId","learnerId")
);

-- CreateTable
CREATE TABLE "ScoreHistogram" (
    "seasonId" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "bucket" INTEGER NOT NULL,
    "members" INTEGER NOT NULL,

    CONSTRAINT "ScoreHistogram_pkey" PRIMARY KEY ("seasonId","level","bucket")
);

-- CreateTable
CREATE TABLE "TeamChallenge" (
    "id" UUID NOT NULL,
    "fromTeamId" UUID NOT NULL,
    "toTeamId" UUID NOT NULL,
    "status" "ChallengeStatus" NOT NULL DEFAULT 'open',
    "madeById" UUID,
    "answeredById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "TeamChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PointEvent_learnerId_at_idx" ON "PointEvent"("learnerId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "PointEvent_learnerId_reason_key" ON "PointEvent"("learnerId", "reason");

-- CreateIndex
CREATE INDEX "Season_week_idx" ON "Season"("week");

-- CreateIndex
CREATE INDEX "Season_challengeId_idx" ON "Season"("challengeId");

-- CreateIndex
CREATE UNIQUE INDEX "Season_teamId_kind_startsAt_key" ON "Season"("teamId", "kind", "startsAt");

-- CreateIndex
CREATE INDEX "TeamChallenge_fromTeamId_idx" ON "TeamChallenge"("fromTeamId");

-- CreateIndex
CREATE INDEX "TeamChallenge_toTeamId_idx" ON "TeamChallenge"("toTeamId");

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "TeamChallenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamChallenge" ADD CONSTRAINT "TeamChallenge_fromTeamId_fkey" FOREIGN KEY ("fromTeamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamChallenge" ADD CONSTRAINT "TeamChallenge_toTeamId_fkey" FOREIGN KEY ("toTeamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what prisma/schema.prisma cannot say.

-- Numbers below belong to the seasons of the whole site.
ALTER SEQUENCE "Season_id_seq" RESTART WITH 1000000;

-- Finds what the fold has to do, which is little at any time, and the order of a board.
CREATE INDEX "MemberScore_stale_idx" ON "MemberScore"("learnerId") WHERE "isStale";
CREATE INDEX "MemberScore_place_idx" ON "MemberScore"("seasonId", "place", "placeAt", "learnerId") WHERE "place" IS NOT NULL;
CREATE INDEX "Team_stale_idx" ON "Team"("id") WHERE "isStale";
CREATE INDEX "Season_running_idx" ON "Season"("endsAt") WHERE "closedAt" IS NULL;

-- A score is added to with each answer: room beside the row keeps the next one on its page.
ALTER TABLE "MemberScore" SET (fillfactor = 85);

ALTER TABLE "PointEvent" ADD CONSTRAINT "PointEvent_worth_check" CHECK (worth >= 0 AND abs(points) <= worth);
ALTER TABLE "TeamChallenge" ADD CONSTRAINT "TeamChallenge_teams_check" CHECK ("fromTeamId" <> "toTeamId");

-- What was given stays written down: a mistake is put right by another entry.
CREATE FUNCTION refuse_point_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'points are only ever added to the ledger' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "PointEvent_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "PointEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_point_change();
