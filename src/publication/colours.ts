/**
 * THE table of colours, a row each: on the light ground (紙), the dark one (硯) and the sepia one (茶), which takes the light
 * value where it names none. Tokens, the browser's own bars, the manifest and the icons all follow from it.
 */
export const paper = { light: "#faf8f3", dark: "#1b1c1c", sepia: "#f1e5cc" };
/** Text. */
export const ink = { light: "#1c1a17", dark: "#e6e1d6", sepia: "#33281a" };
/** Dates, captions. */
export const soft = { light: "#5c564c", dark: "#aba598", sepia: "#655540" };
/** Borders of what can be pressed. */
export const edge = { light: "#857d70", dark: "#7f7a70", sepia: "#86755a" };
/** Ornament only. */
export const hair = { light: "#d3ccbd", dark: "#3c3c39", sepia: "#cdbb97" };
/** Cinnabar: kicker, marks, the decisive stone. Darker on paper. */
export const accent = { light: "#b22d1b", dark: "#ea7a62", sepia: "#9c2a16", print: "#8e2214" };
export const onAccent = { light: "#fff9f0", dark: "#1b1c1c", sepia: "#fff6e6" };
/** Fills of the two sides of a drawing and of charts, and what is written on them: black stones stay black, white ones white. */
export const fillDark = { light: "#1c1a17", dark: "#0b0b0b" };
export const onDark = { light: "#f4efe4", dark: "#f4efe4" };
export const fillLight = { light: "#fffdf8", dark: "#e6e1d6" };
export const onLight = { light: "#1c1a17", dark: "#1c1a17" };
