import { mockServices } from '@backstage/backend-test-utils';
import type { EventsServiceSubscribeOptions } from '@backstage/plugin-events-node';
import type { DoraInbox, WebhookRequest } from '@boardwalk/plugin-dora-node';
import { TopicFeed } from './TopicFeed';

const PAUSE_MS = { first: 1, longest: 4 };

async function start(
  receive: DoraInbox['receive'],
  options: { mostHeld?: number; known?: string } = {},
) {
  const logger = mockServices.logger.mock();
  let subscription: EventsServiceSubscribeOptions | undefined;
  const feed = TopicFeed.create({
    events: {
      publish: async () => {},
      subscribe: async asked => {
        subscription = asked;
      },
    },
    topics: [
      { topic: 'deploys', source: 'github', headers: { 'x-kind': 'a' } },
    ],
    logger,
    pauseMs: PAUSE_MS,
    ...options,
  });
  await feed.start({
    assertReadable: id => {
      if (id !== (options.known ?? 'github')) throw new Error('unknown');
    },
    receive,
  });
  return {
    feed,
    logger,
    topics: subscription!.topics,
    publish: (
      eventPayload: unknown,
      metadata?: Record<string, string | string[]>,
    ) => subscription!.onEvent({ topic: 'deploys', eventPayload, metadata }),
  };
}

describe('TopicFeed', () => {
  it('hands over what a webhook would have got', async () => {
    const got: Array<[string, WebhookRequest]> = [];
    const { publish, topics } = await start(async (...all) => {
      got.push(all);
    });
    expect(topics).toEqual(['deploys']);
    await publish(
      { a: 'Größe' },
      { 'X-GitHub-Event': 'push', 'X-Kind': 'b', 'x-list': ['1', '2'] },
    );
    await publish('{"raw": 1}');
    await publish(new Uint8Array([0xff, 0]));
    await publish(undefined);
    expect(got.map(([id, { headers, body }]) => [id, headers, body])).toEqual([
      [
        'github',
        { 'x-github-event': 'push', 'x-kind': 'b', 'x-list': '1, 2' },
        Buffer.from('{"a":"Größe"}'),
      ],
      ['github', { 'x-kind': 'a' }, Buffer.from('{"raw": 1}')],
      ['github', { 'x-kind': 'a' }, Buffer.from([0xff, 0])],
      ['github', { 'x-kind': 'a' }, Buffer.alloc(0)],
    ]);
  });

  it('answers when the event is stored, however often that takes', async () => {
    let tries = 0;
    const { logger, publish } = await start(async () => {
      tries += 1;
      if (tries < 5) throw new Error('no database');
    });
    await publish({});
    expect(tries).toBe(5);
    expect(logger.warn.mock.calls.map(([text]) => text)).toEqual(
      [1, 2, 4, 4].map(
        pause =>
          `An event of the topic 'deploys' could not be stored; it is tried again in ${pause} ms`,
      ),
    );
  });

  it('fails at once when the backend ends', async () => {
    const { feed, publish } = await start(async () => {
      throw new Error('no database');
    });
    const waiting = publish({});
    feed.stop();
    await expect(waiting).rejects.toThrow('no database');
  });

  it('holds so many and no more', async () => {
    let release = () => {};
    const gate = new Promise<void>(resolve => {
      release = resolve;
    });
    const { publish } = await start(() => gate, { mostHeld: 2 });
    const held = [publish(1), publish(2)];
    await expect(publish(3)).rejects.toThrow(
      "An event of the topic 'deploys' is lost: 2 others wait for the database already",
    );
    release();
    await Promise.all(held);
    await publish(4);
  });

  it('does not start with a source that nobody can read', async () => {
    await expect(start(async () => {}, { known: 'gitlab' })).rejects.toThrow(
      "dora.events.topics: 'deploys' cannot be taken in",
    );
  });
});
