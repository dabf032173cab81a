import { connect } from 'node:net';

/**
 * @param {string} address URL
 * @param {number} [limit] in ms
 * @returns {Promise<string | undefined>} why it cannot be reached; undefined when it can
 */
export function unreachable(address, limit = 4000) {
  const { hostname, port, protocol } = new URL(address);
  const target = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (protocol === 'http:' ? 80 : 443)),
  };
  return new Promise(resolve => {
    const socket = connect(target);
    /** @param {string} [reason] */
    const finish = reason => {
      socket.destroy();
      resolve(reason);
    };
    socket.setTimeout(limit, () => finish('no answer'));
    socket.once('connect', () => finish());
    socket.once('error', error =>
      finish(
        /** @type {NodeJS.ErrnoException} */ (error).code ?? error.message,
      ),
    );
  });
}
