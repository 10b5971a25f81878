-- CreateTable
CREATE TABLE "CodePair" (
    "revisionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "input" TEXT NOT NULL,
    "output" TEXT NOT NULL,
    "wrong" JSONB NOT NULL,

    CONSTRAINT "CodePair_pkey" PRIMARY KEY ("revisionId","number")
);

-- AddForeignKey
ALTER TABLE "CodePair" ADD CONSTRAINT "CodePair_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ItemRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
