/** How stories are numbered: `number` counts from 1, the first published. `undefined`: this publication does not number them. */
export function formatNumber(_number: number): string | undefined {
  return undefined;
}
