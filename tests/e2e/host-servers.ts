/**
 * nginx and Caddy as Debian has them, started with the configuration that a build wrote, as a user without rights. What whoever
 * runs a server fills in is filled in here: the folder, the port, and where it may write.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, chmodSync, constants, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Started {
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

interface Place {
  /** The folder of dist/ and hosting/. */
  readonly folder: string;
  /** One to write in. */
  readonly work: string;
  readonly port: number;
}

interface Server {
  /** Its package in Debian. */
  readonly package: string;
  /** The file, by what PATH of root has. */
  readonly place: string;
  start(place: Place): Started;
}

function startNginx({ folder, work, port }: Place): Started {
  for (const name of ["nginx.conf", "site.conf"]) {
    const text = readFileSync(join(folder, "hosting", name), "utf8");
    const filled = text
      .replaceAll("/tmp/", `${work}/`)
      .replace("root /srv/site;", `root ${folder}/dist;`)
      .replace("listen 8080;", `listen ${port};`);
    writeFileSync(join(work, name), filled);
  }
  return { command: ["nginx", "-e", "stderr", "-c", join(work, "nginx.conf"), "-g", "daemon off;"] };
}

const startCaddy = ({ folder, work, port }: Place): Started => ({
  command: ["caddy", "run", "--config", join(folder, "hosting/Caddyfile"), "--adapter", "caddyfile"],
  env: {
    SITE_ADDRESS: `http://localhost:${port}`,
    SITE_ROOT: join(folder, "dist"),
    XDG_CONFIG_HOME: work,
    XDG_DATA_HOME: work,
  },
});

export const servers: Readonly<Record<string, Server>> = {
  nginx: { package: "nginx-light", place: "/usr/sbin/nginx", start: startNginx },
  caddy: { package: "caddy", place: "/usr/bin/caddy", start: startCaddy },
};

/** The file of an installed server. */
export function findServer(name: string): string | undefined {
  const place = servers[name]?.place;
  try {
    accessSync(place ?? "", constants.X_OK);
    return place;
  } catch {
    return undefined;
  }
}

/** Nobody's number in Debian. A test that is run by root gives its rights away. */
const nobody = 65_534;

/** Resolves when it answers; kill the process to end it. Rejects with what it said when it does not start. */
export async function startServer(name: string, place: Place): Promise<ChildProcess> {
  const server = servers[name];
  if (server === undefined) throw new Error(`no server ${name}`);
  mkdirSync(place.work, { recursive: true });
  chmodSync(place.work, 0o777);
  const { command, env } = server.start(place);
  const rights = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const child = spawn(server.place, command.slice(1), {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
    ...rights,
  });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://localhost:${place.port}/robots.txt`).catch(() => undefined);
    if (answer?.status === 200) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`${name} does not answer: ${said}`);
}
