-- CreateEnum
CREATE TYPE "Role" AS ENUM ('learner', 'instructor', 'admin');

-- CreateEnum
CREATE TYPE "LearnerKind" AS ENUM ('guest', 'account');

-- CreateEnum
CREATE TYPE "ItemUse" AS ENUM ('practice', 'assessment');

-- CreateEnum
CREATE TYPE "ItemStatus" AS ENUM ('active', 'retired');

-- CreateEnum
CREATE TYPE "RevisionStatus" AS ENUM ('draft', 'published', 'superseded');

-- CreateEnum
CREATE TYPE "RevisionOrigin" AS ENUM ('content', 'editor');

-- CreateEnum
CREATE TYPE "AttemptStatus" AS ENUM ('awaiting_marks', 'graded');

-- CreateEnum
CREATE TYPE "Evidence" AS ENUM ('server', 'self');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "nickname" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'learner',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" UUID NOT NULL,
    "kind" "LearnerKind" NOT NULL,
    "userId" UUID,
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" TEXT NOT NULL,
    "chapter" TEXT NOT NULL,
    "use" "ItemUse" NOT NULL,
    "status" "ItemStatus" NOT NULL DEFAULT 'active',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemRevision" (
    "id" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "envelope" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "origin" "RevisionOrigin" NOT NULL,
    "status" "RevisionStatus" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "ItemRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "revisionId" UUID NOT NULL,
    "viewKey" TEXT NOT NULL,
    "viewLearnerId" UUID NOT NULL,
    "viewNumber" INTEGER NOT NULL,
    "idempotencyKey" TEXT,
    "answer" JSONB NOT NULL,
    "answerHash" TEXT NOT NULL,
    "status" "AttemptStatus" NOT NULL,
    "earned" DOUBLE PRECISION,
    "possible" DOUBLE PRECISION,
    "guess" DOUBLE PRECISION NOT NULL,
    "evidence" "Evidence",
    "slips" TEXT[],
    "marks" JSONB,
    "certainty" INTEGER,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "gradedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewCard" (
    "learnerId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "state" INTEGER NOT NULL,
    "scheduledDays" INTEGER NOT NULL,
    "learningSteps" INTEGER NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "lastReviewAt" TIMESTAMPTZ(3) NOT NULL,
    "bestShare" DOUBLE PRECISION NOT NULL,
    "attempts" INTEGER NOT NULL,

    CONSTRAINT "ReviewCard_pkey" PRIMARY KEY ("learnerId","itemId")
);

-- CreateTable
CREATE TABLE "ReviewLog" (
    "attemptId" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "elapsedDays" DOUBLE PRECISION NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewLog_pkey" PRIMARY KEY ("attemptId")
);

-- CreateTable
CREATE TABLE "ConceptMastery" (
    "learnerId" UUID NOT NULL,
    "concept" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConceptMastery_pkey" PRIMARY KEY ("learnerId","concept")
);

-- CreateTable
CREATE TABLE "LessonProgress" (
    "learnerId" UUID NOT NULL,
    "chapter" TEXT NOT NULL,
    "answered" INTEGER NOT NULL,
    "solved" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LessonProgress_pkey" PRIMARY KEY ("learnerId","chapter")
);

-- CreateTable
CREATE TABLE "IdempotencyRecord" (
    "owner" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyRecord_pkey" PRIMARY KEY ("owner","key")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "actorId" UUID,
    "object" TEXT,
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Learner_userId_key" ON "Learner"("userId");

-- CreateIndex
CREATE INDEX "Learner_mergedIntoId_idx" ON "Learner"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Learner_kind_lastSeenAt_idx" ON "Learner"("kind", "lastSeenAt");

-- CreateIndex
CREATE INDEX "Item_chapter_idx" ON "Item"("chapter");

-- CreateIndex
CREATE INDEX "ItemRevision_itemId_status_idx" ON "ItemRevision"("itemId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "ItemRevision_itemId_number_key" ON "ItemRevision"("itemId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_viewKey_key" ON "Attempt"("viewKey");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_itemId_idx" ON "Attempt"("learnerId", "itemId");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_submittedAt_idx" ON "Attempt"("learnerId", "submittedAt");

-- CreateIndex
CREATE INDEX "Attempt_itemId_idx" ON "Attempt"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_learnerId_idempotencyKey_key" ON "Attempt"("learnerId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "ReviewCard_learnerId_due_idx" ON "ReviewCard"("learnerId", "due");

-- CreateIndex
CREATE INDEX "ReviewLog_learnerId_reviewedAt_idx" ON "ReviewLog"("learnerId", "reviewedAt");

-- CreateIndex
CREATE INDEX "IdempotencyRecord_createdAt_idx" ON "IdempotencyRecord"("createdAt");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Learner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemRevision" ADD CONSTRAINT "ItemRevision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ItemRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewCard" ADD CONSTRAINT "ReviewCard_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLog" ADD CONSTRAINT "ReviewLog_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptMastery" ADD CONSTRAINT "ConceptMastery_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonProgress" ADD CONSTRAINT "LessonProgress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: rules that a schema.prisma cannot state. `npm run db:diff -- --rewrite` keeps everything from here on.

-- An item shows one revision at a time.
CREATE UNIQUE INDEX "ItemRevision_one_published_per_item" ON "ItemRevision" ("itemId") WHERE status = 'published';
ALTER TABLE "ItemRevision" ADD CONSTRAINT "ItemRevision_number_check" CHECK (number >= 1);

-- A score is within what could be earned, and there whole or not at all.
ALTER TABLE "Attempt"
  ADD CONSTRAINT "Attempt_score_check" CHECK (possible > 0 AND earned BETWEEN 0 AND possible),
  ADD CONSTRAINT "Attempt_graded_check" CHECK (
    CASE status
      WHEN 'graded' THEN num_nulls(earned, possible, evidence, "gradedAt") = 0
      ELSE num_nonnulls(earned, possible, evidence, "gradedAt") = 0
    END),
  ADD CONSTRAINT "Attempt_guess_check" CHECK (guess BETWEEN 0 AND 1),
  ADD CONSTRAINT "Attempt_certainty_check" CHECK (certainty BETWEEN 0 AND 100);

ALTER TABLE "ReviewCard" ADD CONSTRAINT "ReviewCard_bestShare_check" CHECK ("bestShare" BETWEEN 0 AND 1);
ALTER TABLE "ReviewLog" ADD CONSTRAINT "ReviewLog_rating_check" CHECK (rating BETWEEN 1 AND 4);
ALTER TABLE "LessonProgress" ADD CONSTRAINT "LessonProgress_solved_check" CHECK (solved BETWEEN 0 AND answered);
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_merge_check" CHECK ("mergedIntoId" <> id);

-- What was done stays written down: nobody changes or deletes an audit event, whatever the application's code says.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are only ever added' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "AuditEvent_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
