-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;
