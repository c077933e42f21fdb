/**
 * THE ports of the browser tests, one for every site that is served: from 4399 on, or from `E2E_PORT` when that is taken. What a test
 * serves for itself is on a port of its worker's, too: two workers may run the same file.
 */
const first = Number(process.env.E2E_PORT ?? 4399);
const own = first + 2 + 20 * Number(process.env.TEST_PARALLEL_INDEX ?? 0);

export const ports = {
  own: first,
  second: first + 1,
  basePath: own,
  photographs: own + 1,
  examples: own + 2,
  rarePages: own + 3,
  nginx: own + 4,
  caddy: own + 5,
  offline: own + 6,
  remoteDesk: own + 7,
  contentHost: own + 8,
  journey: own + 9,
  journeyHost: own + 10,
} as const;
