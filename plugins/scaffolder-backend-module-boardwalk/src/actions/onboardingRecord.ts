import { isError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { OnboardingService } from '@boardwalk/plugin-cognitive-load-node';
import type { RunResources } from '../service/RunResources';
import { examples } from './onboardingRecord.examples';

/** Tells the onboarding clock how far a new service has come. */
export function createOnboardingRecordAction(options: {
  onboarding: OnboardingService;
  resources: RunResources;
}) {
  const { onboarding, resources } = options;
  return createTemplateAction({
    id: 'boardwalk:onboarding:record',
    description:
      'Records a stage of a new service for the onboarding clock. The first record of a stage counts. A clock that does not answer stops no run.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z => z.string({ description: 'The new component.' }),
        template: z => z.string({ description: 'Reference of the template.' }),
        owner: z => z.string({ description: 'Reference of the owning group.' }),
        stage: z =>
          z.enum(['started', 'repository', 'registered'], {
            description: 'What has been reached.',
          }),
      },
    },
    async handler(ctx) {
      const { entityRef, template, owner, stage } = ctx.input;
      if (ctx.isDryRun) {
        ctx.logger.info(`Would record that ${entityRef} is ${stage}`);
        return;
      }
      try {
        await ctx.checkpoint({
          key: stage,
          fn: async () => {
            const key = {
              taskId: ctx.task.id,
              kind: 'onboarding' as const,
              ref: entityRef,
            };
            const at = new Date().toISOString();
            await resources.making(key);
            await onboarding.record({
              entityRef,
              templateRef: template,
              ownerRef: owner,
              stage,
              at,
            });
            await resources.made(key);
            return at;
          },
        });
      } catch (error) {
        // The clock is worth less than the service that it measures.
        ctx.logger.warn(
          `The onboarding clock did not take "${stage}": ${
            isError(error) ? error.message : 'unknown error'
          }`,
        );
      }
    },
  });
}
