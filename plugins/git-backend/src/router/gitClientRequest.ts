const SERVICES: Record<string, boolean> = {
  'git-upload-pack': false,
  'git-receive-pack': true,
};

/**
 * What a git client asks for; undefined when it is not one of the few things that
 * git does over its smart protocol. Files are never served as such.
 */
export function gitClientRequest(
  method: string,
  endpoint: string,
  service: unknown,
): { isPush: boolean } | undefined {
  const asked = serviceOf(method, endpoint, service);
  return Object.hasOwn(SERVICES, asked)
    ? { isPush: SERVICES[asked] }
    : undefined;
}

function serviceOf(method: string, endpoint: string, service: unknown): string {
  if (method === 'POST') return endpoint;
  const isAdvertisement =
    method === 'GET' && endpoint === 'info/refs' && typeof service === 'string';
  return isAdvertisement ? service : '';
}
