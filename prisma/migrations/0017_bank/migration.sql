-- CreateTable
CREATE TABLE "BankEntry" (
    "itemId" TEXT NOT NULL,
    "revisionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "concepts" TEXT[],
    "difficulty" INTEGER,
    "status" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "authorId" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedId" UUID,
    "publishedNumber" INTEGER,

    CONSTRAINT "BankEntry_pkey" PRIMARY KEY ("itemId")
);

-- AddForeignKey
ALTER TABLE "BankEntry" ADD CONSTRAINT "BankEntry_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what prisma/schema.prisma cannot say.

-- By the rule of lib/cms/newest-revision.ts: the last of what was ever published and of what is under way, unless it was not written from what
-- is published now; then that one. What is or was published is complete; only others are searched for empty texts.
CREATE FUNCTION refresh_bank(ids TEXT[]) RETURNS void LANGUAGE sql AS $$
  WITH RECURSIVE latest AS (
    SELECT DISTINCT ON ("itemId") "itemId", id, "baseId" FROM "ItemRevision"
    WHERE "itemId" = ANY(ids) AND ("publishedAt" IS NOT NULL OR (origin = 'editor' AND status <> 'superseded'))
    ORDER BY "itemId", number DESC),
  bases AS (
    SELECT "itemId", id, "baseId" FROM latest
    UNION SELECT r."itemId", r.id, r."baseId" FROM bases b JOIN "ItemRevision" r ON r.id = b."baseId"),
  newest AS (
    SELECT CASE WHEN p.id IS NULL OR EXISTS (SELECT FROM bases b WHERE b.id = p.id) THEN l.id ELSE p.id END AS id,
      p.id AS "publishedId", p.number AS "publishedNumber"
    FROM latest l LEFT JOIN "ItemRevision" p ON p."itemId" = l."itemId" AND p.status = 'published')
  INSERT INTO "BankEntry" AS known ("itemId", "revisionId", number, kind, "titleZh", "titleEn", concepts, difficulty, status, language,
    "authorId", "changedAt", "publishedId", "publishedNumber")
  SELECT r."itemId", r.id, r.number, r.kind, coalesce(r.envelope->'title'->>'zh', ''), coalesce(r.envelope->'title'->>'en', ''),
    ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(r.envelope->'concepts') WHEN 'array' THEN r.envelope->'concepts' ELSE '[]' END)),
    (CASE jsonb_typeof(r.envelope->'difficulty') WHEN 'number' THEN (r.envelope->>'difficulty')::numeric::int END), r.status::text,
    (CASE WHEN r."publishedAt" IS NOT NULL THEN coalesce(r.behind || '-behind', 'complete')
      WHEN r.envelope->'title'->>'zh' = '' OR r.body @? '$.**.zh ? (@ == "")' THEN 'zh-missing'
      WHEN r.envelope->'title'->>'en' = '' OR r.body @? '$.**.en ? (@ == "")' THEN 'en-missing'
      ELSE coalesce(r.behind || '-behind', 'complete') END),
    r."authorId", coalesce(r."publishedAt", r."createdAt"), n."publishedId", n."publishedNumber"
  FROM newest n JOIN "ItemRevision" r ON r.id = n.id
  ON CONFLICT ("itemId") DO UPDATE SET "revisionId" = excluded."revisionId", number = excluded.number, kind = excluded.kind,
    "titleZh" = excluded."titleZh", "titleEn" = excluded."titleEn", concepts = excluded.concepts, difficulty = excluded.difficulty,
    status = excluded.status, language = excluded.language, "authorId" = excluded."authorId", "changedAt" = excluded."changedAt",
    "publishedId" = excluded."publishedId", "publishedNumber" = excluded."publishedNumber";
  -- Whatever there was of it has been dropped.
  DELETE FROM "BankEntry" b WHERE b."itemId" = ANY(ids) AND NOT EXISTS (
    SELECT FROM "ItemRevision" r WHERE r."itemId" = b."itemId"
      AND (r."publishedAt" IS NOT NULL OR (r.origin = 'editor' AND r.status <> 'superseded')));
$$;

CREATE FUNCTION refresh_bank_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_bank(ARRAY(SELECT DISTINCT "itemId" FROM changed ORDER BY 1));
  RETURN NULL;
END $$;

CREATE TRIGGER "ItemRevision_bank_insert" AFTER INSERT ON "ItemRevision" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_bank_of_changed();
CREATE TRIGGER "ItemRevision_bank_update" AFTER UPDATE ON "ItemRevision" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_bank_of_changed();
CREATE TRIGGER "ItemRevision_bank_delete" AFTER DELETE ON "ItemRevision" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_bank_of_changed();

SELECT refresh_bank(ARRAY(SELECT id FROM "Item" ORDER BY id));
