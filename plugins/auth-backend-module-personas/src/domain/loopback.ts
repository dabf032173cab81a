const LOOPBACK_V4 = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

/** Whether a host name (no port) can only ever mean this machine. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || LOOPBACK_V4.test(name);
}

/**
 * Host name of a `Host` header or an origin; undefined if it cannot be read.
 * IPv6 addresses keep their brackets.
 */
export function hostnameOf(hostOrOrigin: string): string | undefined {
  try {
    const url = hostOrOrigin.includes('://')
      ? hostOrOrigin
      : `http://${hostOrOrigin}`;
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
}
