const { Socket } = require('node:net');

/**
 * Loaded before the backend. File descriptor 3 is a pipe from the start
 * script: when that process is gone, even by force, the pipe ends, and the
 * backend must not live on holding the port and the database.
 */
const parent = new Socket({ fd: 3, readable: true, writable: false });
parent.on('error', () => {});
parent.on('close', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 15_000).unref();
});
parent.resume();
parent.unref();
