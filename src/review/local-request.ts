/**
 * Who may use the desk's pages: a browser on this very machine, and to change something only a page of the desk itself. Drafts
 * are no one else's business, and no other site may approve in an editor's name.
 */

/** What is known of a request: the other end of its connection and the headers of these names. */
export interface Origin {
  readonly method: string;
  readonly remote: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `sec-fetch-site`. */
  readonly site: string | undefined;
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

export function isAllowed({ method, remote, host, origin, site }: Origin): boolean {
  if (remote === undefined || !loopback.test(remote) || !localHost.test(host ?? "")) return false;
  if (method === "GET" || method === "HEAD") return true;
  return origin === `http://${host}` && (site === undefined || site === "same-origin");
}
