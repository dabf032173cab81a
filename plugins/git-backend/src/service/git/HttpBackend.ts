import type { Readable } from 'node:stream';
import { parseCgiHead, type CgiHead } from '../../domain/parseCgiHead';
import { collectText, ended, type Git } from './Git';

export interface HttpBackendRequest {
  /** Folder of all repositories. */
  root: string;
  /** Below the root: `/team/shop.git/info/refs`. */
  path: string;
  method: string;
  query: string;
  /** Entity ref of the user. */
  user: string;
  contentType?: string;
  contentLength?: string;
  contentEncoding?: string;
  /** Header `Git-Protocol`. */
  protocol?: string;
  body: Readable;
  maxPushBytes: number;
}

/** A running answer. */
export interface HttpBackendAnswer {
  head: CgiHead;
  /** First bytes of the body, which came with the head. */
  first: Buffer;
  /** What follows, until the process ends. */
  body: Readable;
  /** Exit code, once all is over, and what git wrote about errors. */
  end: Promise<{ code: number | null; stderr: string }>;
  /** Stops git; a push that was not complete leaves nothing. */
  stop(): void;
}

const settingsOf = (
  maxPushBytes: number,
): ReadonlyArray<readonly [string, string]> => [
  ['http.receivepack', 'true'],
  ['http.uploadpack', 'true'],
  ['http.getanyfile', 'false'],
  ['receive.fsckObjects', 'true'],
  // Histories of years have these, and they do no harm.
  ['receive.fsck.zeroPaddedFilemode', 'warn'],
  ['receive.fsck.missingSpaceBeforeDate', 'warn'],
  ['receive.fsck.badTimezone', 'warn'],
  ['receive.maxInputSize', String(maxPushBytes)],
  ['receive.unpackLimit', '1'],
  ['receive.denyNonFastForwards', 'true'],
  ['receive.denyDeleteCurrent', 'refuse'],
  ['receive.autogc', 'false'],
  ['receive.updateServerInfo', 'false'],
  // Branches and tags only; all other refs are ours.
  ['transfer.hideRefs', 'refs/'],
  ['transfer.hideRefs', '!refs/heads/'],
  ['transfer.hideRefs', '!refs/tags/'],
];

/**
 * Serves one request of a git client by git's own CGI program. Both bodies are
 * streamed; neither is ever in memory as a whole.
 *
 * @throws ServiceUnavailableError when git cannot be started
 * @throws Error when it ends without an answer
 */
export async function serveByHttpBackend(
  git: Git,
  request: HttpBackendRequest,
): Promise<HttpBackendAnswer> {
  const env: NodeJS.ProcessEnv = {
    GIT_PROJECT_ROOT: request.root,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: request.path,
    REQUEST_METHOD: request.method,
    QUERY_STRING: request.query,
    REMOTE_USER: request.user,
    REMOTE_ADDR: '',
    ...(request.contentType && { CONTENT_TYPE: request.contentType }),
    ...(request.contentLength && { CONTENT_LENGTH: request.contentLength }),
    ...(request.contentEncoding && {
      HTTP_CONTENT_ENCODING: request.contentEncoding,
    }),
    ...(request.protocol && { GIT_PROTOCOL: request.protocol }),
  };
  const child = git.start(['http-backend'], {
    env,
    settings: settingsOf(request.maxPushBytes),
  });
  const stderr = collectText(child);
  const end = ended(child).then(code => ({ code, stderr: stderr() }));
  end.catch(() => {});
  // Git may answer before it has read all, as it does when it refuses.
  child.stdin.on('error', () => {});
  request.body.on('error', () => child.stdin.destroy());
  request.body.pipe(child.stdin);
  const stop = () => {
    // Git passes a polite signal on to the processes that it started.
    child.kill('SIGTERM');
  };
  try {
    const { head, rest } = await readHead(child.stdout, end);
    return { head, first: rest, body: child.stdout, end, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

async function readHead(
  output: Readable,
  end: Promise<{ stderr: string }>,
): Promise<{ head: CgiHead; rest: Buffer }> {
  let bytes: Buffer = Buffer.alloc(0);
  return new Promise((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      try {
        const parsed = parseCgiHead(bytes);
        if (!parsed) return;
        // The rest stays where it is until somebody takes it.
        output.pause();
        output.off('data', onData);
        resolve(parsed);
      } catch (error) {
        reject(error);
      }
    };
    output.on('data', onData);
    end.then(
      ({ stderr }) =>
        reject(
          new Error(`git http-backend gave no answer: ${stderr.slice(0, 500)}`),
        ),
      reject,
    );
  });
}
