/** Opens an address in the browser of the person at the machine, where there is one to look at it. */
import { spawn } from "node:child_process";

/** By `process.platform`; every other system has the way of the free desktops. */
const openers: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  darwin: ["open"],
  // What `start` takes for a title comes first.
  win32: ["cmd", "/c", "start", ""],
};

export interface Surroundings {
  readonly platform: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** The program and its first arguments; nothing where nobody would see a browser. */
export function findOpener({ platform, environment }: Surroundings): readonly [string, ...string[]] | undefined {
  if (environment.CI !== undefined || environment.BROWSER === "none") return undefined;
  const known = openers[platform];
  if (known !== undefined) return known;
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ["xdg-open"] : undefined;
}

/** A machine that opens nothing is no failure: the address is on the terminal. */
export function openBrowser(
  address: string,
  { platform, environment }: Surroundings = { platform: process.platform, environment: process.env },
): void {
  const opener = findOpener({ platform, environment });
  if (opener === undefined) return;
  const [program, ...args] = opener;
  const child = spawn(program, [...args, address], { detached: true, stdio: "ignore", windowsHide: true });
  child.on("error", () => undefined);
  child.unref();
}
