/** What the backend may read by URL. */
export interface ReadableSources {
  /** For messages: the hosts of integrations and of `backend.reading.allow`. */
  hosts: string[];
  canRead(url: URL): boolean;
}

/**
 * Why an address may not be registered as a location.
 *
 * @returns a sentence that says what to do, or undefined when it may
 */
export function refuseTarget(
  target: string,
  sources: ReadableSources,
): string | undefined {
  if (!URL.canParse(target)) {
    return `'${target}' is not a URL. Enter the full address of an entity file, such as https://github.com/my-org/my-service/blob/main/catalog-info.yaml`;
  }
  const url = new URL(target);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `Only http and https addresses can be registered, not ${url.protocol}//. Files on the backend's disk are loaded by listing their folder in boardwalk.catalog.folders`;
  }
  if (url.username || url.password) {
    return 'The address holds a user name or password, which everybody could read. Configure the host under integrations, and register the address without them';
  }
  if (sources.canRead(url)) {
    return undefined;
  }
  return `${url.host}${
    url.pathname
  } may not be read by this portal. It reads from ${sources.hosts.join(
    ', ',
  )}. An administrator can add a host to backend.reading.allow, or configure it under integrations`;
}
