import type { LoggerService } from '@backstage/backend-plugin-api';
import { raw, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { WebhookInbox } from '../service/WebhookInbox';
import { PayloadTooLargeError } from './body/errors';

const LIMIT = 25_000_000;

/** `POST /v1/webhooks/:source`: without credentials of ours, the source verifies. */
export function createWebhooksRouter(options: {
  inbox: WebhookInbox;
  logger: LoggerService;
}): Router {
  const { inbox } = options;
  const router = PromiseRouter();
  // Signatures are made over the bytes that were sent: they are not unpacked.
  const readBody = raw({ type: () => true, limit: LIMIT, inflate: false });

  router.post('/v1/webhooks/:source', async (req, res) => {
    const { source } = req.params;
    inbox.assertSource(source);
    if (Number(req.headers['content-length']) > LIMIT)
      throw new PayloadTooLargeError('A delivery may have 25 MB');
    await new Promise<void>((resolve, reject) => {
      readBody(req, res, error => (error ? reject(error) : resolve()));
    });
    const headers = Object.fromEntries(
      Object.entries(req.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    );
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    const { id } = await inbox.receive(source, { headers, body });
    if (id === undefined) {
      res.json({ status: 'known' });
      return;
    }
    res.status(202).json({ status: 'stored', id: String(id) });
    inbox.wake();
  });
  return router;
}
