import { watch } from 'chokidar';
import { basename } from 'node:path';

const IGNORED_NAMES = /^(node_modules|dist-types|\..+)$/;

export interface WatchFoldersOptions {
  folders: string[];
  /**
   * Called with the paths that were added, changed or removed, in batches; and
   * once with none when watching has begun, as what changed until then went
   * unseen.
   */
  onChange(paths: string[]): void;
  /** A folder that cannot be watched; the periodic scan still covers it. */
  onError(error: Error): void;
  /** How long a batch gathers, in milliseconds. */
  batchMs?: number;
}

/**
 * Watches folders for changes below them. Bursts, such as a `git pull`, arrive
 * as one batch.
 *
 * @returns a function that stops watching
 */
export function watchFolders(
  options: WatchFoldersOptions,
): () => Promise<void> {
  const { folders, onChange, onError, batchMs = 300 } = options;
  const roots = new Set(folders);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folders, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: path => !roots.has(path) && IGNORED_NAMES.test(basename(path)),
  });
  watcher.on('all', (_event, path) => {
    changed.add(path);
    timer ??= setTimeout(() => {
      timer = undefined;
      const batch = [...changed];
      changed.clear();
      onChange(batch);
    }, batchMs);
  });
  watcher.on('ready', () => onChange([]));
  watcher.on('error', error => onError(error as Error));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
