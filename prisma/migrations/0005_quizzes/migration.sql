-- CreateEnum
CREATE TYPE "QuizMode" AS ENUM ('practice', 'timed', 'assigned');

-- CreateEnum
CREATE TYPE "SessionEnd" AS ENUM ('learner', 'deadline');

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "releasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Quiz" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "mode" "QuizMode" NOT NULL,
    "title" TEXT,
    "minutes" INTEGER,
    "count" INTEGER NOT NULL,
    "wish" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Quiz_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizItem" (
    "quizId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,

    CONSTRAINT "QuizItem_pkey" PRIMARY KEY ("quizId","position")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "madeById" UUID NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL,
    "resultsAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizSession" (
    "id" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "assignmentId" UUID,
    "learnerId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" "SessionEnd",
    "markedAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuizSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizSessionItem" (
    "sessionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,
    "revisionId" UUID NOT NULL,
    "viewLearnerId" UUID NOT NULL,
    "viewNumber" INTEGER NOT NULL,
    "viewKey" TEXT NOT NULL,
    "answer" JSONB,
    "answerHash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedAt" TIMESTAMPTZ(3),
    "flagged" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "QuizSessionItem_pkey" PRIMARY KEY ("sessionId","position")
);

-- CreateIndex
CREATE INDEX "Quiz_learnerId_idx" ON "Quiz"("learnerId");

-- CreateIndex
CREATE INDEX "QuizItem_itemId_idx" ON "QuizItem"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizItem_quizId_itemId_key" ON "QuizItem"("quizId", "itemId");

-- CreateIndex
CREATE INDEX "Assignment_quizId_idx" ON "Assignment"("quizId");

-- CreateIndex
CREATE INDEX "Assignment_madeById_idx" ON "Assignment"("madeById");

-- CreateIndex
CREATE INDEX "QuizSession_learnerId_startedAt_idx" ON "QuizSession"("learnerId", "startedAt");

-- CreateIndex
CREATE INDEX "QuizSession_quizId_idx" ON "QuizSession"("quizId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizSession_assignmentId_learnerId_number_key" ON "QuizSession"("assignmentId", "learnerId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "QuizSessionItem_viewKey_key" ON "QuizSessionItem"("viewKey");

-- CreateIndex
CREATE INDEX "QuizSessionItem_viewLearnerId_itemId_idx" ON "QuizSessionItem"("viewLearnerId", "itemId");

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizSession" ADD CONSTRAINT "QuizSession_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizSession" ADD CONSTRAINT "QuizSession_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizSession" ADD CONSTRAINT "QuizSession_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizSessionItem" ADD CONSTRAINT "QuizSessionItem_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "QuizSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizSessionItem" ADD CONSTRAINT "QuizSessionItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizSessionItem" ADD CONSTRAINT "QuizSessionItem_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ItemRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: rules that a schema.prisma cannot state. `npm run db:diff -- --rewrite` keeps everything from here on.

ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_count_check" CHECK (count BETWEEN 1 AND 100 AND minutes BETWEEN 1 AND 600);
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_times_check"
  CHECK ("closesAt" > "opensAt" AND "resultsAt" >= "closesAt" AND tries BETWEEN 1 AND 20);
-- A session ends whole or not at all, and is marked after it has ended.
ALTER TABLE "QuizSession" ADD CONSTRAINT "QuizSession_end_check"
  CHECK (("endedAt" IS NULL) = ("endedBy" IS NULL) AND ("markedAt" IS NULL OR "endedAt" IS NOT NULL));
-- What the server's timer looks for: sessions that are not marked yet.
CREATE INDEX "QuizSession_unmarked" ON "QuizSession" ("deadlineAt") WHERE "markedAt" IS NULL;
