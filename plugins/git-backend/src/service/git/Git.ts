import { spawn, type ChildProcess } from 'node:child_process';
import { ServiceUnavailableError } from '@backstage/errors';
import { describeGitFailure } from './describeGitFailure';
import { gitEnvironment } from './gitEnvironment';

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_STDERR = 16 * 1024;

export const GIT_MISSING =
  'The program git was not found on the machine that Boardwalk runs on. Install git 2.38 or later and restart.';

export interface RunOptions {
  /** Bare repository that it is about. */
  gitDir?: string;
  input?: string | Buffer;
  /** Where output ends: git is stopped, and the result says that it is cut. */
  maxBytes?: number;
  timeoutMs?: number;
  /** Exit codes that are answers. Default: 0. */
  codes?: readonly number[];
  env?: NodeJS.ProcessEnv;
}

export interface RunResult {
  stdout: Buffer;
  code: number | null;
  isCut: boolean;
}

/** Runs the git of the machine, away from all configuration but ours. */
export class Git {
  readonly #home: string;

  /** @param home - see {@link gitEnvironment} */
  static create(options: { home: string }): Git {
    return new Git(options.home);
  }

  private constructor(home: string) {
    this.#home = home;
  }

  /**
   * Starts git with pipes for input and output. The caller reads, and waits for
   * the end.
   */
  start(
    args: readonly string[],
    options: {
      gitDir?: string;
      env?: NodeJS.ProcessEnv;
      settings?: ReadonlyArray<readonly [key: string, value: string]>;
    } = {},
  ) {
    const { gitDir, env, settings } = options;
    return spawn('git', [...(gitDir ? [`--git-dir=${gitDir}`] : []), ...args], {
      env: { ...gitEnvironment(this.#home, settings), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
  }

  /**
   * Runs git to its end, or to a limit of time or output.
   *
   * @throws ServiceUnavailableError when git is missing, or the machine refuses
   * @throws GitError for every other exit code that is no answer
   */
  async run(
    args: readonly string[],
    options: RunOptions = {},
  ): Promise<RunResult> {
    const {
      input,
      maxBytes = MAX_BYTES,
      timeoutMs = TIMEOUT_MS,
      codes = [0],
    } = options;
    const child = this.start(args, options);
    let isCut = false;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    const chunks: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      if (isCut) return;
      const room = maxBytes - bytes;
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      bytes += chunk.length;
      if (chunk.length > room) {
        isCut = true;
        child.kill('SIGKILL');
      }
    });
    const stderr = collectText(child);
    // It may end before it has read all.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    try {
      const code = await ended(child);
      if (isLate)
        throw new ServiceUnavailableError(
          `git ${args[0]} took more than ${
            timeoutMs / 1000
          } seconds and was stopped. Try again with less.`,
        );
      if (!isCut && !(code !== null && codes.includes(code)))
        throw describeGitFailure(args[0], code, stderr());
      return { stdout: Buffer.concat(chunks), code, isCut };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Output as text, without the line end. */
  async text(args: readonly string[], options?: RunOptions): Promise<string> {
    const { stdout } = await this.run(args, options);
    return stdout.toString('utf8').replace(/\n$/, '');
  }
}

/** Keeps the beginning of what a process writes about errors. */
export function collectText(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (text.length < MAX_STDERR) text += chunk.toString('utf8');
  });
  return () => text;
}

/**
 * Waits until a process and its pipes are closed.
 *
 * @throws ServiceUnavailableError when it could not be started
 */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', error =>
      reject(
        (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? new ServiceUnavailableError(GIT_MISSING)
          : error,
      ),
    );
    child.once('close', resolve);
  });
}
