/**
 * Who may ask the desk of this machine: pages it has served itself, in a browser on this machine, that know the token of the run.
 * The name it is called by is looked at first, so that no other name can be made to lead here.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { isAllowed, type Origin } from "../review/local-request.ts";

/** Made anew with each run; 256 bits. */
export const createToken = (): string => randomBytes(32).toString("base64url");

/** Takes as long for a guess that begins right as for any other of its length. */
export function isSame(given: string | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ""), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Whether it comes from this machine to this very desk. `port` is where it listens. */
export const isLocal = (request: Origin, port: number): boolean =>
  (request.host === `127.0.0.1:${port}` || request.host === `localhost:${port}`) &&
  isAllowed(request) &&
  (request.site === undefined || request.site === "same-origin" || request.site === "none");

export interface Tickets {
  /** Opens the desk once: for addresses that other programs of this machine may see. */
  readonly issue: () => string;
  /** Whether it opens the desk. */
  readonly take: (given: string | undefined) => boolean;
}

export function createTickets(token: string): Tickets {
  const open = new Set<string>();
  return {
    issue() {
      const ticket = createToken();
      open.add(ticket);
      return ticket;
    },
    take(given) {
      const ticket = [...open].find((one) => isSame(given, one));
      if (ticket !== undefined) open.delete(ticket);
      return ticket !== undefined || isSame(given, token);
    },
  };
}
