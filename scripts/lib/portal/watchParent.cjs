const { Socket } = require('node:net');
const { isMainThread } = require('node:worker_threads');

/**
 * Loaded before the backend. File descriptor 3 is a pipe from the start
 * script: when that process is gone, even by force, the pipe ends, and the
 * backend must not live on holding the port and the database.
 *
 * Threads load this too. The pipe is not theirs: one that ended would close it,
 * and the whole backend would take its parent for gone.
 */
function watchParent() {
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
}

if (isMainThread) watchParent();
