import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Wait until the catalog shows what was published',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Register in the catalog',
          action: 'boardwalk:catalog:register',
          input: {
            entityRef: '${{ steps.prepare.output.values.entityRef }}',
            sourceUrl: '${{ steps.prepare.output.values.sourceUrl }}',
            provider: '${{ steps.prepare.output.values.repositoryProvider }}',
          },
        },
      ],
    }),
  },
];
