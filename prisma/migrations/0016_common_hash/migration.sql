-- Written by hand: what prisma/schema.prisma cannot say.

-- What the files last gave is what they and the database agree on, for every item that is in use: without it an item whose file is
-- gone in the same upgrade would be taken for one that was made here.
UPDATE "Item" SET "commonHash" = (
  SELECT hash FROM "ItemRevision"
  WHERE "itemId" = "Item".id AND origin = 'content' AND "publishedAt" IS NOT NULL
  ORDER BY number DESC LIMIT 1
) WHERE status = 'active';

-- The log of what was done is searched by the beginning of an object's id, whatever the database's collation.
CREATE INDEX "AuditEvent_object_prefix_idx" ON "AuditEvent" (object text_pattern_ops);
