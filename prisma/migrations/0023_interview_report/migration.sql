-- AlterEnum
ALTER TYPE "ReviewActKind" ADD VALUE 'recall';

-- AlterTable
ALTER TABLE "InterviewShare" ADD COLUMN     "showsName" BOOLEAN NOT NULL DEFAULT false;
