/**
 * The Content-Security-Policy of one answer. Scripts run from our own origin, or inline when their hash or nonce is named.
 * Styles in attributes are allowed for formulas (KaTeX); an inline style element only by its hash.
 * @param {{ hashes?: readonly string[], styles?: readonly string[], nonce?: string, secure?: boolean, dev?: boolean }} options
 */
export function contentPolicy({ hashes = [], styles = [], nonce, secure = false, dev = false } = {}) {
  const inline = [...(nonce ? [`'nonce-${nonce}'`] : []), ...hashes.map((hash) => `'${hash}'`)];
  // Reload on change evaluates code, adds style elements and talks over a socket; none of it exists in production.
  const scripts = dev ? ["'self'", "'unsafe-inline'", "'unsafe-eval'"] : ["'self'", ...inline];
  return [
    "default-src 'self'",
    `script-src ${scripts.join(" ")}`,
    `style-src-elem ${["'self'", ...(dev ? ["'unsafe-inline'"] : styles.map((hash) => `'${hash}'`))].join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    ...(dev ? ["connect-src 'self' ws: wss:"] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/**
 * The policy of the one document in which code of learners runs (/runtime/sandbox.html): an origin of its own, no network at all,
 * workers and modules from its own blobs, WebAssembly. The workers obey it too, as they are made of blobs.
 * @param {readonly string[]} hashes of its own script
 */
export function sandboxPolicy(hashes) {
  return [
    "sandbox allow-scripts",
    "default-src 'none'",
    `script-src ${[...hashes.map((hash) => `'${hash}'`), "'wasm-unsafe-eval'", "blob:"].join(" ")}`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}

/**
 * The policy of a worker in which language models run (/runtime/generation-…): WebAssembly, and files of our own origin.
 * @param {string} [modelHost] the one folder elsewhere that the operator allows; the policy names its origin
 */
export function modelWorkerPolicy(modelHost) {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `connect-src ${["'self'", ...(modelHost ? [new URL(modelHost).origin] : [])].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const DENIED_FEATURES = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "usb",
  "xr-spatial-tracking",
];

/**
 * The headers that every answer carries, errors and static files too.
 * @param {boolean} secure whether people reach the site by https
 * @returns {Readonly<Record<string, string>>}
 */
export function securityHeaders(secure) {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    // Answers of interviews may be spoken, on our own pages alone. A soft navigation keeps the first page's headers, so all have it.
    "Permissions-Policy": [...DENIED_FEATURES.map((feature) => `${feature}=()`), "microphone=(self)"].join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(secure && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}
