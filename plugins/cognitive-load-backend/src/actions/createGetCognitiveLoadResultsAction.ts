import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { cognitiveLoadResultsReadPermission } from '@boardwalk/plugin-cognitive-load-common';
import type { ResultsService } from '../service/ResultsService';

/** Published results of a group; there are no others. */
export function createGetCognitiveLoadResultsAction(options: {
  actionsRegistry: ActionsRegistryService;
  permissions: PermissionsService;
  results: Pick<ResultsService, 'getResults'>;
}): void {
  const { actionsRegistry, permissions, results } = options;
  actionsRegistry.register({
    name: 'get-cognitive-load-results',
    title: 'Get survey results on infrastructure load',
    description: `
Returns what is published of the survey of infrastructure load for a group: an index and
sub-scales from 0 to 100 (higher is heavier) with intervals and counts, and the change since
the wave before with its verdict.

Answers are anonymous. A group with too few answers has \`suppressed: true\`, and the rows are
of the nearest group above that can be shown, \`shownFor\`. Rows with \`published: false\` are
held back: do not try to work them out from others. Results are of groups, never of people;
do not rank teams by them, and say how many answered. \`none\` says why there is nothing.
    `,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          group: z
            .string()
            .optional()
            .describe(
              'Entity reference such as group:default/payments. Default: everyone who was asked.',
            ),
          wave: z
            .string()
            .uuid()
            .optional()
            .describe('Id of a wave. Default: the newest that is published.'),
        }),
      output: z =>
        z.object({
          results: z
            .object({})
            .passthrough()
            .describe('The answer of GET /v1/results.'),
        }),
    },
    examples: [
      { title: 'How heavy is the load?', input: {} },
      {
        title: 'Of one team',
        input: { group: 'group:default/payments' },
      },
    ],
    action: async ({ input, credentials }) => {
      const [{ result }] = await permissions.authorize(
        [{ permission: cognitiveLoadResultsReadPermission }],
        { credentials },
      );
      if (result !== AuthorizeResult.ALLOW)
        throw new NotAllowedError(
          `The permission ${cognitiveLoadResultsReadPermission.name} is needed`,
        );
      const group = input.group?.toLocaleLowerCase('en-US');
      const found = await results.getResults({ ...input, group });
      return { output: { results: { ...found } } };
    },
  });
}
