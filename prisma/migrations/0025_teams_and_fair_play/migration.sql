-- CreateEnum
CREATE TYPE "FlagStatus" AS ENUM ('open', 'dismissed', 'acted');

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "helpsSince" TIMESTAMPTZ(3),
ADD COLUMN     "hidesFromBoards" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "NoticeSetting" (
    "learnerId" UUID NOT NULL,
    "choices" JSONB NOT NULL,
    "isWeekly" BOOLEAN NOT NULL DEFAULT false,
    "hour" INTEGER NOT NULL DEFAULT 8,
    "weekday" INTEGER NOT NULL DEFAULT 1,
    "nextDigestAt" TIMESTAMPTZ(3),
    "digestedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeSetting_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "NoticeRound" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeRound_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "TeamDomain" (
    "teamId" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamDomain_pkey" PRIMARY KEY ("teamId","domain")
);

-- CreateTable
CREATE TABLE "TeamReport" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "TeamReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountOrigin" (
    "origin" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountOrigin_pkey" PRIMARY KEY ("origin","userId")
);

-- CreateTable
CREATE TABLE "FairPlayFlag" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "signal" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "otherLearnerId" UUID,
    "status" "FlagStatus" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "reply" TEXT,
    "repliedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "FairPlayFlag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardExclusion" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "flagId" UUID NOT NULL,
    "attemptId" UUID,
    "why" TEXT NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),
    "madeById" UUID,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,

    CONSTRAINT "BoardExclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FairPlayScan" (
    "signal" TEXT NOT NULL,
    "through" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FairPlayScan_pkey" PRIMARY KEY ("signal")
);

-- CreateIndex
CREATE INDEX "NoticeSetting_nextDigestAt_idx" ON "NoticeSetting"("nextDigestAt");

-- CreateIndex
CREATE INDEX "TeamDomain_domain_idx" ON "TeamDomain"("domain");

-- CreateIndex
CREATE INDEX "TeamReport_status_createdAt_idx" ON "TeamReport"("status", "createdAt");

-- CreateIndex
CREATE INDEX "TeamReport_reporterId_idx" ON "TeamReport"("reporterId");

-- CreateIndex
CREATE UNIQUE INDEX "TeamReport_teamId_reporterId_name_key" ON "TeamReport"("teamId", "reporterId", "name");

-- CreateIndex
CREATE INDEX "AccountOrigin_userId_idx" ON "AccountOrigin"("userId");

-- CreateIndex
CREATE INDEX "AccountOrigin_lastAt_idx" ON "AccountOrigin"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "FairPlayFlag_key_key" ON "FairPlayFlag"("key");

-- CreateIndex
CREATE INDEX "FairPlayFlag_learnerId_idx" ON "FairPlayFlag"("learnerId");

-- CreateIndex
CREATE INDEX "FairPlayFlag_status_createdAt_idx" ON "FairPlayFlag"("status", "createdAt");

-- CreateIndex
CREATE INDEX "BoardExclusion_learnerId_idx" ON "BoardExclusion"("learnerId");

-- CreateIndex
CREATE INDEX "BoardExclusion_flagId_idx" ON "BoardExclusion"("flagId");

-- AddForeignKey
ALTER TABLE "NoticeSetting" ADD CONSTRAINT "NoticeSetting_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamDomain" ADD CONSTRAINT "TeamDomain_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamReport" ADD CONSTRAINT "TeamReport_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamReport" ADD CONSTRAINT "TeamReport_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountOrigin" ADD CONSTRAINT "AccountOrigin_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FairPlayFlag" ADD CONSTRAINT "FairPlayFlag_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardExclusion" ADD CONSTRAINT "BoardExclusion_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardExclusion" ADD CONSTRAINT "BoardExclusion_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "FairPlayFlag"("id") ON DELETE CASCADE ON UPDATE CASCADE;
