-- AlterTable
ALTER TABLE "ScoreHistogram" ALTER COLUMN "bucket" SET DATA TYPE BIGINT;

-- Members of large boards with equal points are counted by the stretch of the season in which they reached them, too.
INSERT INTO "ScoreHistogram" ("seasonId", "level", "bucket", "members")
SELECT m."seasonId", 2,
  ((-m."place")::bigint << 12)
    + floor(extract(epoch FROM m."placeAt" - s."startsAt") / (CASE WHEN s."endsAt" IS NULL THEN 604800 ELSE 3600 END))::bigint,
  count(*)
FROM "MemberScore" m JOIN "Season" s ON s."id" = m."seasonId" AND s."hasHistogram"
WHERE m."place" IS NOT NULL
GROUP BY 1, 2, 3;
