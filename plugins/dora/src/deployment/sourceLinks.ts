/** Addresses come as `host/path`; others, such as `acme/shop`, lead nowhere. */
const isAddress = (repository: string) =>
  /^[a-z0-9-]+(\.[a-z0-9-]+)+\/.+/.test(repository);

/** Address of a repository, if its name says where it is. */
export const repositoryUrl = (repository: string | null): string | undefined =>
  repository && isAddress(repository) ? `https://${repository}` : undefined;

/** What a sender gave as an address, if a browser may open it. */
export const webUrl = (url: string | null): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;
