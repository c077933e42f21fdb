/** Where the content lies for editors who have no checkout: a repository on a host. THE table of hosts, and where each is asked. */

interface ContentHost {
  /** As its editors know it. */
  readonly name: string;
  /** Of its interface; `address` is that of a server of one's own. */
  readonly find: (address?: string) => string;
}

export const contentHosts = {
  // A server of one's own has both its interfaces below one folder.
  github: {
    name: "GitHub",
    find: (address) => (address === undefined ? "https://api.github.com" : `${address}/api`),
  },
  gitea: { name: "Gitea", find: (address = "https://gitea.com") => `${address}/api/v1` },
  gitlab: { name: "GitLab", find: (address = "https://gitlab.com") => `${address}/api/v4` },
} as const satisfies Readonly<Record<string, ContentHost>>;

export interface ContentPlace {
  /** Forgejo is Gitea here. */
  readonly host: keyof typeof contentHosts;
  /** `https://git.example.org`, without a slash at the end; absent: the host everybody means by the name. */
  readonly address?: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
}

/** Of the host's interface. The page's policy names its origin, and no other. */
export const findAddress = ({ host, address }: ContentPlace): string => contentHosts[host].find(address);
