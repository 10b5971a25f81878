import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import type { BuiltLesson } from "@/lib/content/built-lesson";
import { buttonClass } from "@/components/ui/button";
import { WarmupCurve } from "@/components/ui/warmup-curve";
import type { Curriculum } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

interface HomePageProps {
  readonly locale: Locale;
  readonly curriculum: Curriculum;
  readonly written: readonly string[];
  readonly entry: BuiltLesson["entry"];
  /** An item that can be answered on the spot. */
  readonly item: ReactNode;
}

const PROMISES = ["explain", "practise", "mark", "remember"] as const;

/** What Warmup is, shown by a question that can be answered on the spot. */
export async function HomePage({ locale, curriculum, written, entry, item }: HomePageProps) {
  const t = await getTranslations({ locale, namespace: "home" });
  return (
    <main id="main" className="mx-auto w-full max-w-6xl px-4 sm:px-6">
      <section className="grid items-center gap-10 py-12 sm:py-20 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] lg:gap-16">
        <div>
          <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl">{t("title")}</h1>
          <p className="mt-5 max-w-xl text-lg text-muted">{t("lead")}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Link prefetch={false} href={`/${locale}/chapters/${entry.slug}`} className={buttonClass()}>
              {t("start", { title: entry.title[locale] })}
            </Link>
            <Link prefetch={false} href={`/${locale}/chapters`} className={buttonClass("quiet")}>
              {t("allChapters")}
            </Link>
          </div>
          <p className="mt-4 text-sm text-muted">{t("noAccount")}</p>
          <WarmupCurve value={0.42} className="mt-10 w-full max-w-md" />
        </div>
        <div>
          <p className="text-sm font-medium text-muted">{t("tryIt")}</p>
          <div className="-mt-5">{item}</div>
        </div>
      </section>

      <section
        aria-label={t("promises")}
        className="grid gap-x-10 gap-y-8 border-t border-line py-12 sm:grid-cols-2 lg:grid-cols-4"
      >
        {PROMISES.map((name) => (
          <div key={name}>
            <h2 className="font-semibold">{t(`promise.${name}.title`)}</h2>
            <p className="mt-2 text-[0.97rem] text-muted">{t(`promise.${name}.text`)}</p>
          </div>
        ))}
      </section>

      <section aria-labelledby="tracks" className="border-t border-line py-12">
        <h2 id="tracks" className="text-2xl font-semibold">
          {t("tracks")}
        </h2>
        <p className="mt-2 max-w-2xl text-muted">{t("tracksLead")}</p>
        <ul className="mt-8 grid gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-2 lg:grid-cols-4">
          {curriculum.tracks.map((track) => {
            const chapters = curriculum.chapters.filter((chapter) => chapter.track === track.slug);
            const readable = chapters.filter((chapter) => written.includes(chapter.slug)).length;
            return (
              <li key={track.slug} className="bg-bg">
                <Link
                  prefetch={false}
                  href={`/${locale}/chapters#${track.slug}`}
                  className="block h-full p-5 hover:bg-surface"
                >
                  <span className="font-semibold">{track.title[locale]}</span>
                  <span className="mt-1.5 block text-sm text-muted">{track.summary[locale]}</span>
                  <span className="mt-3 block text-sm text-muted tabular-nums">
                    {t("trackCount", { count: chapters.length, readable })}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      </section>
    </main>
  );
}
