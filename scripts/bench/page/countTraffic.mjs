/**
 * Counts what crosses the wire, as Chrome's own network panel does. Requests
 * that a cache answers cost no bytes and are not counted.
 *
 * @param {import('playwright-core').CDPSession} session
 * @param {string[]} [encodings] content encodings to accept, e.g. `['gzip']`
 */
export async function countTraffic(session, encodings) {
  const requests = new Map();

  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!/^https?:/.test(request.url)) return;
    requests.set(requestId, { url: request.url, type, bytes: 0 });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => {
    requests.delete(requestId);
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromPrefetchCache) {
      requests.delete(requestId);
    }
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    // Streams that stay open never report that they finished.
    if (request) request.bytes += encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });

  await session.send('Network.enable');
  if (encodings) {
    await session.send('Network.setExtraHTTPHeaders', {
      headers: { 'Accept-Encoding': encodings.join(', ') },
    });
  }

  return {
    total() {
      const files = [...requests.values()].sort((a, b) => b.bytes - a.bytes);
      return {
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
        requests: files.length,
        files,
      };
    },
  };
}
