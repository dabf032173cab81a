import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { explainChange } from '../domain/query/explainChange';
import type { DoraMetricsService } from '../service/read/types';

/** More rows would not make a reason clearer. */
const ROWS = 500;

/** Why a metric changed. */
export function createExplainDoraChangeAction(options: {
  actionsRegistry: ActionsRegistryService;
  metrics: DoraMetricsService;
}): void {
  const { actionsRegistry, metrics } = options;
  actionsRegistry.register({
    name: 'explain-dora-change',
    title: 'Explain why a DORA metric changed',
    description: `
Compares a DORA metric of a scope in a range with an earlier one and tells what stands
behind the change: the counts that it is made of, the stages of lead time that moved, the
evidence of failures, and the services whose figure moved most.

It tells what changed, not whose fault it is. The deployments in \`failures\` can be read
one by one at \`/api/dora/v1/deployments/:id\`, with all evidence.
    `,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          metric: z
            .enum([
              'deploymentFrequency',
              'changeLeadTime',
              'changeFailRate',
              'failedDeploymentRecoveryTime',
              'deploymentReworkRate',
            ])
            .describe('Which metric.'),
          scope: z
            .string()
            .optional()
            .describe('Entity reference. Default: the whole organisation.'),
          from: z
            .string()
            .optional()
            .describe('First day of the range. Default: 90 days ago.'),
          to: z
            .string()
            .optional()
            .describe('Day after the last one. Default: tomorrow.'),
          compare: z
            .string()
            .optional()
            .describe(
              'previous (default), or a range such as 2026-01-01..2026-02-01.',
            ),
        }),
      output: z =>
        z.object({
          from: z.string(),
          to: z.string(),
          comparedFrom: z.string(),
          comparedTo: z.string(),
          before: z.number().nullable(),
          now: z.number().nullable(),
          absolute: z.number().nullable(),
          ratio: z.number().nullable(),
          reasons: z.array(z.string()),
          services: z.array(
            z.object({
              service: z.string(),
              before: z.number().nullable(),
              now: z.number().nullable(),
            }),
          ),
          failures: z.array(
            z.object({
              id: z.string(),
              service: z.string(),
              finishedAt: z.string(),
              method: z.string().nullable(),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'Why does my team fail more often?',
        input: { metric: 'changeFailRate', scope: 'group:default/payments' },
      },
    ],
    action: async ({ input, credentials }) => {
      const { metric, scope } = input;
      const read = { credentials };
      const common = { scope, tier: 'production', ownership: 'now' } as const;
      const answer = await metrics.getMetrics(
        {
          ...common,
          from: input.from,
          to: input.to,
          granularity: 'none',
          compare: input.compare ?? 'previous',
        },
        read,
      );
      const { from, to } = answer;
      const compared = answer.comparison!;
      const servicesIn = async (range: { from: string; to: string }) => {
        const page = await metrics.listServices(
          {
            ...common,
            ...range,
            sort: 'deployments',
            order: 'desc',
            limit: ROWS,
          },
          read,
        );
        return page.items;
      };
      const [servicesNow, servicesBefore, failed] = await Promise.all([
        servicesIn({ from, to }),
        servicesIn({ from: compared.from, to: compared.to }),
        metrics.listDeployments(
          { ...common, from, to, failed: true, limit: ROWS },
          read,
        ),
      ]);
      const explanation = explainChange({
        metric,
        answer,
        servicesNow,
        servicesBefore,
        failures: failed.items,
      });
      return {
        output: {
          from,
          to,
          comparedFrom: compared.from,
          comparedTo: compared.to,
          ...explanation,
          failures: failed.items
            .slice(0, 20)
            .map(({ id, service, finishedAt, failureMethod }) => ({
              id,
              service,
              finishedAt,
              method: failureMethod,
            })),
        },
      };
    },
  });
}
