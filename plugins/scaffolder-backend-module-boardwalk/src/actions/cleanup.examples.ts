import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Remove what was made when a step before has failed',
    example: stringify({
      steps: [
        {
          id: 'cleanup',
          name: 'Clean up',
          if: '${{ failure() }}',
          action: 'boardwalk:cleanup',
          input: { repository: '${{ steps.prepare.output.values.slug }}' },
        },
      ],
    }),
  },
];
