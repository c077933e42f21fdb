/** Which UTF-16 units are Han characters of the basic plane: the units runs are made of. */
export const hanUnits = new Uint8Array(65_536);
for (const [from, to] of [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x3007, 0x3007],
] as const) {
  hanUnits.fill(1, from, to + 1);
}
