-- AlterTable
ALTER TABLE "RubricSet" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "level" TEXT,
ADD COLUMN     "role" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "RubricSetItem" (
    "setId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "minutes" INTEGER,

    CONSTRAINT "RubricSetItem_pkey" PRIMARY KEY ("setId","itemId")
);

-- CreateIndex
CREATE INDEX "RubricSetItem_itemId_idx" ON "RubricSetItem"("itemId");

-- AddForeignKey
ALTER TABLE "RubricSetItem" ADD CONSTRAINT "RubricSetItem_setId_fkey" FOREIGN KEY ("setId") REFERENCES "RubricSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricSetItem" ADD CONSTRAINT "RubricSetItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: items that were listed before they had rows of their own.

INSERT INTO "RubricSetItem" ("setId", "itemId", "position")
SELECT s.id, i.id, row_number() OVER (PARTITION BY s.id ORDER BY min(l.place)) - 1
FROM "RubricSet" s CROSS JOIN LATERAL unnest(s."itemIds") WITH ORDINALITY AS l(id, place) JOIN "Item" i ON i.id = l.id
GROUP BY s.id, i.id;

ALTER TABLE "RubricSet" DROP COLUMN "itemIds";
