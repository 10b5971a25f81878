-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "durationMs" INTEGER,
ADD COLUMN     "hints" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "HintReveal" (
    "viewLearnerId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "viewNumber" INTEGER NOT NULL,
    "learnerId" UUID NOT NULL,
    "hints" INTEGER NOT NULL,
    "revealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HintReveal_pkey" PRIMARY KEY ("viewLearnerId","revisionId","viewNumber")
);

-- CreateIndex
CREATE INDEX "HintReveal_learnerId_idx" ON "HintReveal"("learnerId");

-- AddForeignKey
ALTER TABLE "HintReveal" ADD CONSTRAINT "HintReveal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HintReveal" ADD CONSTRAINT "HintReveal_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ItemRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand:

ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_hints" CHECK (hints >= 0);
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_durationMs" CHECK ("durationMs" >= 0);
ALTER TABLE "HintReveal" ADD CONSTRAINT "HintReveal_hints" CHECK (hints > 0);
