import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { EMBEDDED_HOST } from '../domain/hosts';
import type { CatalogRegistrar } from '../service/CatalogRegistrar';
import { examples } from './catalogRegister.examples';

/** Waits until the catalog shows a new entity, after registering it where needed. */
export function createCatalogRegisterAction(options: {
  registrar: CatalogRegistrar;
}) {
  const { registrar } = options;
  return createTemplateAction({
    id: 'boardwalk:catalog:register',
    description:
      'Registers a new repository in the catalog and waits until its entity is there, for a minute at most. Repositories of the portal come by themselves.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z.string({ description: 'What the catalog is to show.' }),
        sourceUrl: z =>
          z.string({
            description: 'Address of the folder with catalog-info.yaml.',
          }),
        provider: z =>
          z.string({ description: 'boardwalk, or the kind of another host.' }),
      },
      output: {
        entityRef: z => z.string({ description: 'What the catalog shows.' }),
      },
    },
    async handler(ctx) {
      const { entityRef, sourceUrl, provider } = ctx.input;
      ctx.output('entityRef', entityRef);
      if (ctx.isDryRun) {
        ctx.logger.info(`Would wait until the catalog shows ${entityRef}`);
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      await registrar.requireNotCleaned(ctx.task.id);
      if (provider !== EMBEDDED_HOST)
        await ctx.checkpoint({
          key: 'register',
          fn: () =>
            registrar.register(
              ctx.task.id,
              `${sourceUrl}catalog-info.yaml`,
              credentials,
            ),
        });
      await registrar.waitFor(entityRef, sourceUrl, credentials, ctx.signal);
      ctx.logger.info(`The catalog shows ${entityRef}`);
    },
  });
}
