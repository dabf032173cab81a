import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ParameterChecker } from '../service/ParameterChecker';
import { examples } from './prepare.examples';

/** Checks the answers once more, and derives what skeletons and parts are rendered with. */
export function createPrepareAction(options: { checker: ParameterChecker }) {
  return createTemplateAction({
    id: 'boardwalk:prepare',
    description:
      'Checks the answers to a template against catalog, Git host and the teams of the person, fills defaults in, and derives the values that files are rendered with. Fails with all problems at once.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        kind: z =>
          z.enum(['service', 'website', 'documentation'], {
            description: 'What the template yields.',
          }),
        template: z =>
          z
            .string({
              description:
                'Reference of the template. Default: the one that runs.',
            })
            .optional(),
        parameters: z =>
          z.record(z.unknown(), {
            description:
              'The answers: name, owner, description, system, risk, needs, delivery and repository. All but name and owner may be left out.',
          }),
      },
      output: {
        values: z =>
          z.record(z.any(), {
            description:
              'Values for fetch:template, boardwalk:fetch-part and the steps that follow.',
          }),
      },
    },
    async handler(ctx) {
      const { kind, parameters } = ctx.input;
      const template = ctx.input.template ?? ctx.templateInfo?.entityRef;
      if (!template)
        throw new InputError('Name the template in the input "template".');
      const values = await options.checker.prepare(
        { kind, template, parameters },
        await ctx.getInitiatorCredentials(),
      );
      ctx.logger.info(
        `${values.slug} on ${values.repositoryHost}, with ${values.controls.length} controls`,
      );
      ctx.output('values', { ...values });
    },
  });
}
