const { Socket } = require('node:net');

/**
 * Loaded before the backend. File descriptor 3 is a pipe from the start
 * script: when that process is gone, even by force, the pipe ends, and the
 * backend must not live on holding the port and the database.
 */
const parent = new Socket({ fd: 3, readable: true, writable: false });
parent.on('error', () => {});
parent.on('close', () => {
  // The reader of our output is gone as well: what is logged on the way out
  // must not become one more failure to log.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {});
  }
  process.kill(process.pid, 'SIGTERM');
  // An orderly end may wait for what never comes, its exit handlers included.
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref();
});
parent.resume();
parent.unref();
