/**
 * THE table of colours, a row each: on the light ground, the dark one and the sepia one, which takes the light value where it
 * names none. Tokens, the browser's own bars, the manifest and the icons all follow from it.
 */
export const paper = { light: "#fcfcfa", dark: "#1a1b1d", sepia: "#f2e8d3" };
/** Text. */
export const ink = { light: "#1b1c1e", dark: "#e4e3df", sepia: "#33291b" };
/** Dates, captions. */
export const soft = { light: "#585a5e", dark: "#a9a8a3", sepia: "#645641" };
/** Borders of what can be pressed. */
export const edge = { light: "#80827f", dark: "#7d7d78", sepia: "#84745a" };
/** Ornament only. */
export const hair = { light: "#d6d6d1", dark: "#3b3c3d", sepia: "#cebd9a" };
/** The one colour: kickers, marks, focus. Darker on printed paper. */
export const accent = { light: "#1f5f8b", dark: "#6fb1dd", sepia: "#1b547b", print: "#174a6c" };
export const onAccent = { light: "#fcfcfa", dark: "#1a1b1d", sepia: "#fdf6e6" };
/** Fills of the two sides of a drawing and of charts, and what is written on them: the same on every ground. */
export const fillDark = { light: "#26282b", dark: "#0c0d0e" };
export const onDark = { light: "#f4f4f1", dark: "#f4f4f1" };
export const fillLight = { light: "#ffffff", dark: "#e4e3df" };
export const onLight = { light: "#1b1c1e", dark: "#1b1c1e" };
