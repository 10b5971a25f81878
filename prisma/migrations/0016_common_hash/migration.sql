-- Written by hand: what prisma/schema.prisma cannot say.

-- What the files last gave is what they and the database agree on, for every item that is in use: without it an item whose file is
-- gone in the same upgrade would be taken for one that was made here.
UPDATE "Item" SET "commonHash" = (
  SELECT hash FROM "ItemRevision"
  WHERE "itemId" = "Item".id AND origin = 'content' AND "publishedAt" IS NOT NULL
  ORDER BY number DESC LIMIT 1
) WHERE status = 'active';
