import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  typedRoutes: false,
  serverExternalPackages: ["pg", "pino", "@node-rs/argon2"],
};

export default withNextIntl(config);
