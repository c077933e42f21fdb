/** THE ports of the browser tests, one for every site that is served: from 4399 on, or from `E2E_PORT` when that is taken. */
const first = Number(process.env.E2E_PORT ?? 4399);

export const ports = {
  own: first,
  second: first + 1,
  basePath: first + 2,
  photographs: first + 3,
  examples: first + 4,
  rarePages: first + 5,
  nginx: first + 6,
  caddy: first + 7,
  offline: first + 8,
  remoteDesk: first + 9,
  contentHost: first + 10,
  journey: first + 11,
  journeyHost: first + 12,
} as const;
