-- CreateEnum
CREATE TYPE "DraftImportStatus" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateTable
CREATE TABLE "DraftImport" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "status" "DraftImportStatus" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DraftImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftImportItem" (
    "importId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "chapter" TEXT NOT NULL,
    "isKnown" BOOLEAN NOT NULL,
    "content" JSONB,
    "outcome" TEXT,

    CONSTRAINT "DraftImportItem_pkey" PRIMARY KEY ("importId","place")
);

-- CreateIndex
CREATE INDEX "DraftImport_userId_createdAt_idx" ON "DraftImport"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "DraftImport_status_idx" ON "DraftImport"("status");

-- CreateIndex
CREATE INDEX "DraftImportItem_userId_idx" ON "DraftImportItem"("userId");

-- AddForeignKey
ALTER TABLE "DraftImport" ADD CONSTRAINT "DraftImport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftImportItem" ADD CONSTRAINT "DraftImportItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "DraftImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: the queue of the job that makes the drafts, as that of regrades is made (0015).

SELECT pgboss.create_queue('import', '{"policy": "short", "retryLimit": 6, "retryDelay": 5, "retryBackoff": true, "expireInSeconds": 120, "retentionMinutes": 20160}');
