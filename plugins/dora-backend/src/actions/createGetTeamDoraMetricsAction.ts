import type { UserInfoService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import type { DoraMetricsService } from '../service/read/types';
import { isUser } from '../service/read/isUser';

/** A user is in few teams; more are asked for by name. */
const TEAMS = 5;

/** Metrics of a scope, or of the teams of the caller. */
export function createGetTeamDoraMetricsAction(options: {
  actionsRegistry: ActionsRegistryService;
  metrics: DoraMetricsService;
  userInfo: UserInfoService;
}): void {
  const { actionsRegistry, metrics, userInfo } = options;
  actionsRegistry.register({
    name: 'get-team-dora-metrics',
    title: 'Get DORA metrics of a team',
    description: `
Returns the five DORA metrics (deployment frequency, change lead time, change fail rate,
failed deployment recovery time, deployment rework rate) of a scope, computed from real
deployments and incidents, and how they changed against the range of the same length before.

Without \`scope\` it answers for the teams of the signed-in user. \`scope\` is an entity
reference: \`group:default/payments\`, \`system:default/shop\`, \`component:default/checkout\`.

Times are in seconds. \`null\` means that there is no data, which is not zero. Do not rank
teams by these figures; services differ.
    `,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          scope: z
            .string()
            .optional()
            .describe('Entity reference. Default: the teams of the caller.'),
          from: z
            .string()
            .optional()
            .describe('First day, such as 2026-03-01. Default: 90 days ago.'),
          to: z
            .string()
            .optional()
            .describe('Day after the last one. Default: tomorrow.'),
        }),
      output: z =>
        z.object({
          teams: z
            .array(z.object({}).passthrough())
            .describe('For each scope the answer of GET /metrics.'),
        }),
    },
    examples: [
      { title: 'How is my team doing?', input: {} },
      {
        title: 'A system in the first quarter',
        input: {
          scope: 'system:default/shop',
          from: '2026-01-01',
          to: '2026-04-01',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const scopes = input.scope ? [input.scope] : await teams();
      const answers = await Promise.all(
        scopes.map(scope =>
          metrics.getMetrics(
            {
              scope,
              from: input.from,
              to: input.to,
              tier: 'production',
              granularity: 'none',
              compare: 'previous',
              ownership: 'now',
            },
            { credentials },
          ),
        ),
      );
      return { output: { teams: answers.map(answer => ({ ...answer })) } };

      async function teams(): Promise<string[]> {
        if (!isUser(credentials))
          throw new InputError('scope is needed, as the caller has no team');
        const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
        const groups = ownershipEntityRefs.filter(ref =>
          ref.startsWith('group:'),
        );
        if (groups.length === 0)
          throw new InputError('scope is needed, as you are in no team');
        return groups.slice(0, TEAMS);
      }
    },
  });
}
