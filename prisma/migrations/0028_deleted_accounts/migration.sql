-- Few accounts are deleted, and scores are rebuilt without them: no need to read all accounts for that.
CREATE INDEX "User_deleted_idx" ON "User"("id") WHERE "deletedAt" IS NOT NULL;
