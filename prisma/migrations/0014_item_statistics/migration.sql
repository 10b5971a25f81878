-- CreateTable
CREATE TABLE "FirstAnswer" (
    "learnerId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "revisionId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "guess" DOUBLE PRECISION NOT NULL,
    "durationMs" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "taken" TEXT[],
    "slips" TEXT[],

    CONSTRAINT "FirstAnswer_pkey" PRIMARY KEY ("learnerId","itemId")
);

-- CreateTable
CREATE TABLE "LearnerScore" (
    "learnerId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "itemIds" TEXT[],
    "chapters" TEXT[],
    "answers" INTEGER[],
    "sums" DOUBLE PRECISION[],
    "allAnswers" INTEGER NOT NULL,
    "allSum" DOUBLE PRECISION NOT NULL,
    "leftEmpty" TEXT[],

    CONSTRAINT "LearnerScore_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "ItemFold" (
    "itemId" TEXT NOT NULL,
    "chapter" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3),

    CONSTRAINT "ItemFold_pkey" PRIMARY KEY ("itemId")
);

-- CreateIndex
CREATE INDEX "FirstAnswer_itemId_idx" ON "FirstAnswer"("itemId");

-- CreateIndex
CREATE INDEX "ItemFold_dueAt_idx" ON "ItemFold"("dueAt");

-- AddForeignKey
ALTER TABLE "FirstAnswer" ADD CONSTRAINT "FirstAnswer_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerScore" ADD CONSTRAINT "LearnerScore_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
