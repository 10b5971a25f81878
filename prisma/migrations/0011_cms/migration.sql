-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('owner', 'coach', 'member');

-- CreateEnum
CREATE TYPE "RegradeStatus" AS ENUM ('previewed', 'queued', 'running', 'done', 'cancelled', 'failed');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "RevisionStatus" ADD VALUE 'in_review' BEFORE 'published';
ALTER TYPE "RevisionStatus" ADD VALUE 'changes_asked' BEFORE 'published';
ALTER TYPE "RevisionStatus" ADD VALUE 'approved' BEFORE 'published';

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "commonHash" TEXT,
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "reviewOn" DATE;

-- AlterTable
ALTER TABLE "ItemRevision" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "baseId" UUID,
ADD COLUMN     "behind" TEXT,
ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "markedById" UUID;

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "teamId" UUID;

-- AlterTable
ALTER TABLE "ProblemReport" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "part" TEXT,
ADD COLUMN     "viewLearnerId" UUID,
ADD COLUMN     "viewNumber" INTEGER;

-- CreateTable
CREATE TABLE "ItemDraft" (
    "itemId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "baseId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ItemDraft_pkey" PRIMARY KEY ("itemId","userId")
);

-- CreateTable
CREATE TABLE "RevisionStep" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "from" "RevisionStatus" NOT NULL,
    "to" "RevisionStatus" NOT NULL,
    "actorId" UUID,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RevisionStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionComment" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "authorId" UUID,
    "path" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "RevisionComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemTag" (
    "itemId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "ItemTag_pkey" PRIMARY KEY ("itemId","tag")
);

-- CreateTable
CREATE TABLE "Picture" (
    "id" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "madeById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemStatistic" (
    "revisionId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "facility" DOUBLE PRECISION,
    "discrimination" DOUBLE PRECISION,
    "flags" TEXT[],
    "body" JSONB NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ItemStatistic_pkey" PRIMARY KEY ("revisionId")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "toRevisionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "RegradeStatus" NOT NULL,
    "madeById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradeChange" (
    "regradeId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "earnedBefore" DOUBLE PRECISION NOT NULL,
    "possibleBefore" DOUBLE PRECISION NOT NULL,
    "earned" DOUBLE PRECISION NOT NULL,
    "possible" DOUBLE PRECISION NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RegradeChange_pkey" PRIMARY KEY ("regradeId","attemptId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RubricSet" (
    "id" UUID NOT NULL,
    "ownerId" UUID,
    "title" JSONB NOT NULL,
    "itemIds" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RubricSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "teamId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "TeamRole" NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "sharesSince" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("teamId","userId")
);

-- CreateTable
CREATE TABLE "TeamInvite" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" "TeamRole" NOT NULL,
    "madeById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "maxUses" INTEGER NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TeamInvite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseTeam" (
    "courseId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CourseTeam_pkey" PRIMARY KEY ("courseId","teamId")
);

-- CreateTable
CREATE TABLE "SiteSetting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,

    CONSTRAINT "SiteSetting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "ItemDraft_userId_idx" ON "ItemDraft"("userId");

-- CreateIndex
CREATE INDEX "RevisionStep_revisionId_at_idx" ON "RevisionStep"("revisionId", "at");

-- CreateIndex
CREATE INDEX "RevisionComment_revisionId_createdAt_idx" ON "RevisionComment"("revisionId", "createdAt");

-- CreateIndex
CREATE INDEX "RevisionComment_authorId_idx" ON "RevisionComment"("authorId");

-- CreateIndex
CREATE INDEX "ItemTag_tag_idx" ON "ItemTag"("tag");

-- CreateIndex
CREATE INDEX "ItemStatistic_itemId_idx" ON "ItemStatistic"("itemId");

-- CreateIndex
CREATE INDEX "Regrade_itemId_createdAt_idx" ON "Regrade"("itemId", "createdAt");

-- CreateIndex
CREATE INDEX "Regrade_status_idx" ON "Regrade"("status");

-- CreateIndex
CREATE INDEX "RegradeChange_attemptId_idx" ON "RegradeChange"("attemptId");

-- CreateIndex
CREATE INDEX "Notice_learnerId_createdAt_idx" ON "Notice"("learnerId", "createdAt");

-- CreateIndex
CREATE INDEX "RubricSet_ownerId_idx" ON "RubricSet"("ownerId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "TeamInvite_tokenHash_key" ON "TeamInvite"("tokenHash");

-- CreateIndex
CREATE INDEX "TeamInvite_teamId_idx" ON "TeamInvite"("teamId");

-- CreateIndex
CREATE INDEX "TeamInvite_madeById_idx" ON "TeamInvite"("madeById");

-- CreateIndex
CREATE INDEX "Course_ownerId_idx" ON "Course"("ownerId");

-- CreateIndex
CREATE INDEX "CourseTeam_teamId_idx" ON "CourseTeam"("teamId");

-- CreateIndex
CREATE INDEX "ItemRevision_status_createdAt_idx" ON "ItemRevision"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Assignment_teamId_idx" ON "Assignment"("teamId");

-- CreateIndex
CREATE INDEX "ProblemReport_itemId_status_idx" ON "ProblemReport"("itemId", "status");

-- CreateIndex
CREATE INDEX "AuditEvent_action_at_idx" ON "AuditEvent"("action", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_object_at_idx" ON "AuditEvent"("object", "at");

-- AddForeignKey
ALTER TABLE "ItemDraft" ADD CONSTRAINT "ItemDraft_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemDraft" ADD CONSTRAINT "ItemDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionStep" ADD CONSTRAINT "RevisionStep_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ItemRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionComment" ADD CONSTRAINT "RevisionComment_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ItemRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionComment" ADD CONSTRAINT "RevisionComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemTag" ADD CONSTRAINT "ItemTag_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemStatistic" ADD CONSTRAINT "ItemStatistic_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemStatistic" ADD CONSTRAINT "ItemStatistic_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ItemRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_toRevisionId_fkey" FOREIGN KEY ("toRevisionId") REFERENCES "ItemRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeChange" ADD CONSTRAINT "RegradeChange_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeChange" ADD CONSTRAINT "RegradeChange_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamInvite" ADD CONSTRAINT "TeamInvite_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamInvite" ADD CONSTRAINT "TeamInvite_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseTeam" ADD CONSTRAINT "CourseTeam_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseTeam" ADD CONSTRAINT "CourseTeam_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand: what prisma/schema.prisma cannot say.

ALTER TABLE "ItemRevision" ADD CONSTRAINT "ItemRevision_behind_check" CHECK (behind IN ('zh', 'en'));
ALTER TABLE "ItemDraft" ADD CONSTRAINT "ItemDraft_version_check" CHECK (version > 0);
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_id_check" CHECK (id ~ '^[0-9a-f]{64}$');
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_size_check" CHECK (width > 0 AND height > 0);
ALTER TABLE "TeamInvite" ADD CONSTRAINT "TeamInvite_uses_check" CHECK (uses >= 0 AND "maxUses" > 0 AND uses <= "maxUses");
ALTER TABLE "RegradeChange" ADD CONSTRAINT "RegradeChange_score_check" CHECK (earned >= 0 AND earned <= possible);
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_done_check" CHECK (done >= 0 AND done <= total AND changed <= done);
