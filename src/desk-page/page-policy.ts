/**
 * What the desk's page may do: run its own code, speak to where it came from, show pictures it holds. `host` is the one other
 * place it may speak to, where the content lies on a host. Stands in the page itself; a server may send it too.
 */
export const formatDeskPolicy = (host?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src blob:",
    `connect-src 'self'${host === undefined ? "" : ` ${host}`}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types desk",
  ].join("; ");
