-- CreateEnum
CREATE TYPE "InterviewEnd" AS ENUM ('learner', 'deadline', 'finished');

-- CreateTable
CREATE TABLE "InterviewSession" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "setup" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" "InterviewEnd",
    "version" INTEGER NOT NULL DEFAULT 0,
    "draft" JSONB,
    "draftVersion" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "notesVersion" INTEGER NOT NULL DEFAULT 0,
    "markedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InterviewSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterviewTurn" (
    "sessionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "round" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "revisionId" UUID NOT NULL,
    "viewLearnerId" UUID NOT NULL,
    "viewNumber" INTEGER NOT NULL,
    "viewKey" TEXT NOT NULL,
    "plannedMs" INTEGER NOT NULL,

    CONSTRAINT "InterviewTurn_pkey" PRIMARY KEY ("sessionId","position")
);

-- CreateTable
CREATE TABLE "InterviewEvent" (
    "learnerId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "InterviewEvent_pkey" PRIMARY KEY ("sessionId","number")
);

-- CreateTable
CREATE TABLE "InterviewMark" (
    "learnerId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "judge" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterviewMark_pkey" PRIMARY KEY ("sessionId","position","judge")
);

-- CreateTable
CREATE TABLE "InterviewDispute" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "InterviewDispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterviewShare" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InterviewShare_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InterviewSession_learnerId_startedAt_idx" ON "InterviewSession"("learnerId", "startedAt");

-- CreateIndex
CREATE INDEX "InterviewSession_deadlineAt_idx" ON "InterviewSession"("deadlineAt");

-- CreateIndex
CREATE UNIQUE INDEX "InterviewTurn_viewKey_key" ON "InterviewTurn"("viewKey");

-- CreateIndex
CREATE INDEX "InterviewTurn_viewLearnerId_itemId_idx" ON "InterviewTurn"("viewLearnerId", "itemId");

-- CreateIndex
CREATE INDEX "InterviewTurn_itemId_idx" ON "InterviewTurn"("itemId");

-- CreateIndex
CREATE INDEX "InterviewDispute_status_createdAt_idx" ON "InterviewDispute"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "InterviewDispute_sessionId_position_part_key" ON "InterviewDispute"("sessionId", "position", "part");

-- CreateIndex
CREATE UNIQUE INDEX "InterviewShare_tokenHash_key" ON "InterviewShare"("tokenHash");

-- CreateIndex
CREATE INDEX "InterviewShare_sessionId_idx" ON "InterviewShare"("sessionId");

-- AddForeignKey
ALTER TABLE "InterviewSession" ADD CONSTRAINT "InterviewSession_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewTurn" ADD CONSTRAINT "InterviewTurn_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "InterviewSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewTurn" ADD CONSTRAINT "InterviewTurn_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewTurn" ADD CONSTRAINT "InterviewTurn_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ItemRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewEvent" ADD CONSTRAINT "InterviewEvent_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "InterviewSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewMark" ADD CONSTRAINT "InterviewMark_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "InterviewSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewDispute" ADD CONSTRAINT "InterviewDispute_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "InterviewSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewShare" ADD CONSTRAINT "InterviewShare_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "InterviewSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what was said stays as it was said. An event goes with its interview, changes its owner when a guest becomes an
-- account, and loses its words when they are erased; nothing else ever happens to it, whatever the application's code says.

CREATE FUNCTION refuse_interview_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    -- One level deeper: the foreign key's own trigger, because the interview is deleted.
    IF pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  ELSIF (NEW."sessionId", NEW.number, NEW.position, NEW.kind, NEW.at) = (OLD."sessionId", OLD.number, OLD.position, OLD.kind, OLD.at)
    AND (NEW.body = OLD.body OR NEW.body = '{}') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'events of interviews are only ever added' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "InterviewEvent_append_only"
  BEFORE UPDATE OR DELETE ON "InterviewEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_interview_change();

ALTER TABLE "InterviewEvent" ADD CONSTRAINT "InterviewEvent_number_check" CHECK (number >= 1);
