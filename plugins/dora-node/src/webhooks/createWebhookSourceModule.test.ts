import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { doraSourcesExtensionPoint } from '../extensions';
import type { DoraWebhookSource } from '../types';
import { createWebhookSourceModule } from './createWebhookSourceModule';

const toy = (secrets: string[]): DoraWebhookSource => ({
  id: 'toy',
  title: secrets.join(),
  headers: [],
  verify: () => false,
  eventType: () => '',
  deliveryKey: () => '',
  translate: () => ({ ignored: 'all of it' }),
});

async function start(sources: object) {
  const addWebhookSource = jest.fn();
  const describeWebhookSource = jest.fn();
  const addReader = jest.fn();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  await startTestBackend({
    extensionPoints: [
      [
        doraSourcesExtensionPoint,
        { addReader, addWebhookSource, describeWebhookSource },
      ],
    ],
    features: [
      createWebhookSourceModule({
        id: 'toy',
        title: 'Toy',
        setup: { steps: ['Wind it up'], snippets: [] },
        create: ({ secrets, settings }) =>
          toy([...secrets, settings.getOptionalString('more') ?? '-']),
      }),
      mockServices.rootConfig.factory({ data: { dora: { sources } } }),
      logger.factory,
    ],
  });
  return { addReader, addWebhookSource, describeWebhookSource, logger };
}

describe('createWebhookSourceModule', () => {
  it('adds the source with its secrets and settings', async () => {
    const { addReader, addWebhookSource } = await start({
      toy: { secrets: ['new', 'old', ''], more: 'x' },
    });
    expect(addWebhookSource).toHaveBeenCalledTimes(1);
    expect(addReader).not.toHaveBeenCalled();
    expect(addWebhookSource.mock.calls[0][0].title).toBe('new,old,x');
  });

  it.each([
    {},
    { toy: {} },
    { toy: { secrets: [] } },
    { toy: { secrets: [' '] } },
  ])('describes it and adds nothing without a secret: %j', async sources => {
    const { addReader, addWebhookSource, describeWebhookSource, logger } =
      await start(sources);
    expect(describeWebhookSource).toHaveBeenCalledWith({
      id: 'toy',
      title: 'Toy',
      setup: { steps: ['Wind it up'], snippets: [] },
    });
    expect(addWebhookSource).not.toHaveBeenCalled();
    const [[id, create]] = addReader.mock.calls;
    expect([id, create().title]).toEqual(['toy', '-']);
    expect(logger.info).toHaveBeenCalledWith(
      'The webhook of toy is off: dora.sources.toy.secrets names no secret',
    );
  });

  it.each(['one', [7]])('does not start with %j', async secrets => {
    await expect(start({ toy: { secrets } })).rejects.toThrow(
      'dora.sources.toy.secrets must be a list of texts',
    );
  });
});
