-- CreateTable
CREATE TABLE "ContentLoad" (
    "fingerprint" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContentLoad_pkey" PRIMARY KEY ("fingerprint")
);
