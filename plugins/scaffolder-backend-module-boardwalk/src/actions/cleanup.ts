import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { CleanupResult, RunCleaner } from '../service/RunCleaner';
import { examples } from './cleanup.examples';

/** Takes back what a failed run made, and says what it left. */
export function createCleanupAction(options: { cleaner: RunCleaner }) {
  return createTemplateAction({
    id: 'boardwalk:cleanup',
    description:
      'Removes what this run made, as the last step of a template with if: ${{ failure() }}. It knows by itself what that is, and says exactly what is left. A run that is cancelled is cleaned up without this step.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        repository: z =>
          z
            .string({
              description: 'Namespace and name, for the words of the log.',
            })
            .nullish(),
      },
      output: {
        removed: z => z.array(z.string(), { description: 'What is gone.' }),
        left: z =>
          z.array(z.string(), { description: 'What is there, and why.' }),
      },
    },
    async handler(ctx) {
      if (ctx.isDryRun) {
        ctx.logger.info('Would remove what a failed run made');
        return;
      }
      const results = await options.cleaner.clean(
        ctx.task.id,
        await ctx.getInitiatorCredentials(),
      );
      const told = (result: CleanupResult) =>
        `${result.resource.kind} ${result.resource.ref}`;
      const removed = results.filter(({ state }) => state === 'removed');
      const left = results.filter(({ state }) => state !== 'removed');
      for (const result of removed) ctx.logger.info(`Removed ${told(result)}`);
      for (const result of left)
        ctx.logger.warn(
          result.state === 'left'
            ? `Left ${told(result)}. ${result.note}`
            : `Could not remove ${told(result)} yet: ${
                result.note
              } It is tried again until it is gone.`,
        );
      if (!results.length)
        ctx.logger.info(
          `The run had made nothing${
            ctx.input.repository ? ` of ${ctx.input.repository}` : ''
          }; nothing is left.`,
        );
      ctx.output('removed', removed.map(told));
      ctx.output(
        'left',
        left.map(result => `${told(result)}: ${result.note}`),
      );
    },
  });
}
