-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN     "draftId" UUID;

-- AlterTable
ALTER TABLE "QuizItem" ADD COLUMN     "isDrawn" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "dueAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "QuizSession" ADD COLUMN     "atPosition" INTEGER,
ADD COLUMN     "atSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "QuizDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuizDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Allowance" (
    "assignmentId" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "extraMinutes" INTEGER NOT NULL DEFAULT 0,
    "extraTries" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Allowance_pkey" PRIMARY KEY ("assignmentId","learnerId")
);

-- CreateIndex
CREATE INDEX "QuizDraft_userId_updatedAt_idx" ON "QuizDraft"("userId", "updatedAt");

-- CreateIndex
CREATE INDEX "Allowance_learnerId_idx" ON "Allowance"("learnerId");

-- CreateIndex
CREATE INDEX "Quiz_draftId_idx" ON "Quiz"("draftId");

-- AddForeignKey
ALTER TABLE "QuizDraft" ADD CONSTRAINT "QuizDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "QuizDraft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allowance" ADD CONSTRAINT "Allowance_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allowance" ADD CONSTRAINT "Allowance_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what prisma/schema.prisma cannot say.

-- Until now a quiz was either picked item by item or drawn as a whole.
UPDATE "QuizItem" i SET "isDrawn" = true FROM "Quiz" q WHERE q.id = i."quizId" AND NOT q.wish ? 'picked';
