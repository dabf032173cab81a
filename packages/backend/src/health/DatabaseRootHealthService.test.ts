import { mockServices } from '@backstage/backend-test-utils';
import type { DatabaseProbe } from './DatabaseProbe';
import { DatabaseRootHealthService } from './DatabaseRootHealthService';

function setup(check: jest.Mock<Promise<Error | undefined>> = jest.fn()) {
  const hooks: Record<'startup' | 'beforeShutdown', () => void> = {
    startup: () => {},
    beforeShutdown: () => {},
  };
  const lifecycle = mockServices.rootLifecycle.mock({
    addStartupHook: hook => {
      hooks.startup = hook as () => void;
    },
    addBeforeShutdownHook: hook => {
      hooks.beforeShutdown = hook as () => void;
    },
  });
  const logger = mockServices.logger.mock();
  const probe: DatabaseProbe = { check, close: jest.fn() };
  const health = DatabaseRootHealthService.create({ lifecycle, probe, logger });
  return { health, hooks, logger, check };
}

describe('DatabaseRootHealthService', () => {
  it('is not ready before the start and after the stop', async () => {
    const { health, hooks, check } = setup();
    await expect(health.getReadiness()).resolves.toMatchObject({ status: 503 });
    expect(check).not.toHaveBeenCalled();
    hooks.startup();
    await expect(health.getReadiness()).resolves.toMatchObject({ status: 200 });
    hooks.beforeShutdown();
    await expect(health.getReadiness()).resolves.toMatchObject({ status: 503 });
  });

  it('is not ready while the database is away, and does not tell why', async () => {
    const { health, hooks, check } = setup();
    hooks.startup();
    check.mockResolvedValue(new Error('password of boardwalk@db.internal'));
    await expect(health.getReadiness()).resolves.toEqual({
      status: 503,
      payload: { status: 'error', message: 'Database is not available' },
    });
    check.mockResolvedValue(undefined);
    await expect(health.getReadiness()).resolves.toMatchObject({ status: 200 });
  });

  it('stays alive while the database is away', async () => {
    const { health, hooks } = setup(
      jest.fn(async () => new Error('connect ECONNREFUSED')),
    );
    hooks.startup();
    await expect(health.getLiveness()).resolves.toMatchObject({ status: 200 });
  });

  it('logs an outage once, and its end', async () => {
    const { health, hooks, check, logger } = setup();
    hooks.startup();
    check.mockResolvedValue(new Error('gone'));
    await health.getReadiness();
    await health.getReadiness();
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.info).not.toHaveBeenCalled();
    check.mockResolvedValue(undefined);
    await health.getReadiness();
    await health.getReadiness();
    expect(logger.info).toHaveBeenCalledTimes(1);
  });
});
