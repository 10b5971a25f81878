-- AlterEnum
ALTER TYPE "SearchKind" ADD VALUE 'notebook' AFTER 'lab';

-- CreateTable
CREATE TABLE "Notebook" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "name" TEXT,
    "title" JSONB,
    "document" JSON NOT NULL,
    "size" INTEGER NOT NULL,
    "cells" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "baseHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notebook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotebookVersion" (
    "notebookId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "learnerId" UUID NOT NULL,
    "document" JSON NOT NULL,
    "size" INTEGER NOT NULL,
    "cells" INTEGER NOT NULL,
    "baseHash" TEXT,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotebookVersion_pkey" PRIMARY KEY ("notebookId","version")
);

-- CreateTable
CREATE TABLE "NotebookShare" (
    "id" UUID NOT NULL,
    "notebookId" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotebookShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthoredNotebook" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "document" JSON NOT NULL,

    CONSTRAINT "AuthoredNotebook_pkey" PRIMARY KEY ("name","hash")
);

-- CreateIndex
CREATE INDEX "Notebook_learnerId_savedAt_idx" ON "Notebook"("learnerId", "savedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notebook_learnerId_name_key" ON "Notebook"("learnerId", "name");

-- CreateIndex
CREATE INDEX "NotebookVersion_learnerId_idx" ON "NotebookVersion"("learnerId");

-- CreateIndex
CREATE INDEX "NotebookShare_learnerId_idx" ON "NotebookShare"("learnerId");

-- CreateIndex
CREATE INDEX "NotebookShare_teamId_idx" ON "NotebookShare"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "NotebookShare_notebookId_teamId_key" ON "NotebookShare"("notebookId", "teamId");

-- AddForeignKey
ALTER TABLE "Notebook" ADD CONSTRAINT "Notebook_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotebookVersion" ADD CONSTRAINT "NotebookVersion_notebookId_fkey" FOREIGN KEY ("notebookId") REFERENCES "Notebook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotebookShare" ADD CONSTRAINT "NotebookShare_notebookId_fkey" FOREIGN KEY ("notebookId") REFERENCES "Notebook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotebookShare" ADD CONSTRAINT "NotebookShare_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
