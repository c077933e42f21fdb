/** How stories are numbered: a story is a move on the board. `number` counts from 1, the first published. `undefined`: no number. */
export function formatNumber(number: number): string | undefined {
  return `第${number}手`;
}
