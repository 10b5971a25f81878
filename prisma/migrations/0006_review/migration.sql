-- CreateEnum
CREATE TYPE "ReviewActKind" AS ENUM ('rate', 'strike', 'bury', 'suspend', 'resume', 'reset');

-- AlterTable
ALTER TABLE "ReviewCard" ADD COLUMN     "buriedAt" TIMESTAMPTZ(3),
ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "evidenceAt" TIMESTAMPTZ(3),
ADD COLUMN     "suspendedAt" TIMESTAMPTZ(3),
ADD COLUMN     "usualMs" DOUBLE PRECISION,
ALTER COLUMN "lastReviewAt" DROP NOT NULL;

-- AlterTable
ALTER TABLE "ReviewLog" ADD COLUMN     "derived" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT 'known';

-- CreateTable
CREATE TABLE "ReviewAct" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "kind" "ReviewActKind" NOT NULL,
    "attemptId" UUID,
    "rating" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewAct_learnerId_itemId_idx" ON "ReviewAct"("learnerId", "itemId");

-- CreateIndex
CREATE INDEX "ReviewAct_learnerId_at_idx" ON "ReviewAct"("learnerId", "at");

-- AddForeignKey
ALTER TABLE "ReviewAct" ADD CONSTRAINT "ReviewAct_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what prisma/schema.prisma cannot say.

-- Every card so far was reviewed by its latest answer that counted, and every rating was derived.
UPDATE "ReviewCard" SET "evidenceAt" = "lastReviewAt";
UPDATE "ReviewLog" SET derived = rating, reason = CASE rating WHEN 1 THEN 'missed' WHEN 2 THEN 'part' ELSE 'known' END;

ALTER TABLE "ReviewCard" ADD CONSTRAINT "ReviewCard_reviewed_check" CHECK ((state = 0) = ("lastReviewAt" IS NULL));
ALTER TABLE "ReviewLog" ADD CONSTRAINT "ReviewLog_derived_check" CHECK (derived BETWEEN 1 AND 4);
ALTER TABLE "ReviewAct" ADD CONSTRAINT "ReviewAct_rating_check" CHECK (
  CASE kind WHEN 'rate' THEN rating BETWEEN 1 AND 4 AND "attemptId" IS NOT NULL
    WHEN 'strike' THEN rating IS NULL AND "attemptId" IS NOT NULL
    ELSE num_nonnulls(rating, "attemptId") = 0 END);
