import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  typedRoutes: false,
  // `npm run check` checks them by the native compiler; here they would cost the build a minute.
  typescript: { ignoreBuildErrors: true },
  // The layout belongs to a language; an address without one needs a page of its own.
  experimental: { globalNotFound: true },
  serverExternalPackages: ["pg", "pg-boss", "pino", "@node-rs/argon2", "fsrs-browser"],
};

export default withNextIntl(config);
