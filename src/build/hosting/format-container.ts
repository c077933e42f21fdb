/**
 * A container that serves dist/ as a user without rights, on port 8080. Built from the project folder:
 * `podman build -f hosting/Containerfile .`, with Caddy, which sends brotli by itself; `nginx.Containerfile` is the same with nginx.
 */
import type { ServedSite } from "./served-site.ts";

/** What is the same for both: the site's files, readable and never written. */
const copySite = ({ base }: Pick<ServedSite, "base">): string => `COPY dist/ /srv/site${base}\nEXPOSE 8080\n`;

export const formatNginxContainer = (
  site: Pick<ServedSite, "base">,
): string => `FROM docker.io/library/nginx:stable-alpine
COPY hosting/nginx.conf hosting/site.conf /etc/nginx/
${copySite(site)}USER nginx
CMD ["nginx", "-e", "stderr", "-g", "daemon off;"]
`;

export const formatCaddyContainer = (site: Pick<ServedSite, "base">): string => `FROM docker.io/library/caddy:2-alpine
COPY hosting/Caddyfile /etc/caddy/Caddyfile
ENV XDG_CONFIG_HOME=/tmp/config XDG_DATA_HOME=/tmp/data
${copySite(site)}USER nobody
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
`;
