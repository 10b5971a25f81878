import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  typedRoutes: false,
  // The layout belongs to a language; an address without one needs a page of its own.
  experimental: { globalNotFound: true },
  serverExternalPackages: ["pg", "pg-boss", "pino", "@node-rs/argon2", "fsrs-browser"],
};

export default withNextIntl(config);
