-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('chapter', 'lab', 'concept', 'section', 'question', 'item');

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" SERIAL NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "locale" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "otherTitle" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "titleWords" tsvector NOT NULL,
    "words" tsvector NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "SearchIndex" (
    "fingerprint" TEXT NOT NULL,
    "builtAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchIndex_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateIndex
CREATE INDEX "SearchWord_grams_idx" ON "SearchWord" USING GIN ("grams");

-- Written by hand:

-- What is written is found at once, not in a list beside the index that every search would have to read through.
CREATE INDEX "SearchEntry_titleWords" ON "SearchEntry" USING GIN ("titleWords") WITH (fastupdate = off);
CREATE INDEX "SearchEntry_words" ON "SearchEntry" USING GIN (words) WITH (fastupdate = off);

-- Beginnings of words are looked up, whatever the database's rules of sorting.
CREATE INDEX "SearchWord_beginning" ON "SearchWord" (word text_pattern_ops);
