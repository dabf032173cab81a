import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { TOOLS_HOST, toolsPort } from '../environment.mjs';

const REPOSITORY = '/repos/acme/shop';
const PAGE = `https://${TOOLS_HOST}/acme/shop`;

/** What the receiver of CDEvents answers. */
export interface ReceiverAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/**
 * Plays tools for the portal: the API of a GitHub server with one deployment, and a
 * receiver of CDEvents. Hand-written, after "REST API endpoints for deployments" of
 * GitHub and the HTTP binding of CloudEvents; it knows what is asked here and no more.
 *
 * @param deployment - its id and when it was made
 */
export async function startToolServer(deployment: { id: number; at: Date }) {
  const moment = deployment.at.toISOString();
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  const receiver = {
    answer: { status: 202 } as ReceiverAnswer,
    /** Type of each event that was taken. */
    taken: [] as string[],
  };

  const lists: Record<string, object[]> = {
    deployments: [
      {
        id: deployment.id,
        sha: deployment.id.toString(16).padStart(40, '0'),
        // Of no tier: figures of other tests leave it out.
        environment: 'browser-tests',
        created_at: moment,
        updated_at: moment,
      },
    ],
    [`deployments/${deployment.id}/statuses`]: [
      { state: 'success', created_at: moment },
    ],
    pulls: [],
    commits: [],
    issues: [],
  };

  const github = async (url: URL, res: ServerResponse) => {
    const path = url.pathname.slice('/github'.length);
    res.setHeader('content-type', 'application/json');
    if (path === REPOSITORY) {
      res.end(JSON.stringify({ html_url: PAGE, default_branch: 'main' }));
      return;
    }
    const list = path.slice(REPOSITORY.length + 1);
    const items = lists[list];
    const isFirst = url.searchParams.get('page') === '1';
    if (!items) {
      res.writeHead(404).end('{"message":"Not Found"}');
      return;
    }
    if (list === 'deployments' && isFirst)
      res.setHeader('link', `<${PAGE}?page=2>; rel="next"`);
    if (list === 'deployments' && !isFirst) await released;
    res.end(JSON.stringify(isFirst ? items : []));
  };

  const cdevents = async (req: IncomingMessage, res: ServerResponse) => {
    const event = JSON.parse(await text(req));
    const { status, headers, body } = receiver.answer;
    if (status < 300) receiver.taken.push(event.type);
    res.writeHead(status, headers).end(body);
  };

  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://tools');
    const answered = url.pathname.startsWith('/github/')
      ? github(url, res)
      : cdevents(req, res);
    answered.catch(error => res.destroy(error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(toolsPort(), '127.0.0.1', resolve);
  });
  return {
    receiver,
    /** Lets the last page of the deployments go, which is held back until then. */
    release: () => release(),
    async close() {
      release();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
