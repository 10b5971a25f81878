-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "statusById" UUID;

-- AlterTable
ALTER TABLE "ItemRevision" ADD COLUMN     "use" "ItemUse";

-- Written by hand: what was stored so far is for what its item is for.

UPDATE "ItemRevision" r SET use = i.use FROM "Item" i WHERE i.id = r."itemId";
