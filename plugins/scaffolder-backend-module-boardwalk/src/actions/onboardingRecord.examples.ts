import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Start the onboarding clock of a service',
    example: stringify({
      steps: [
        {
          id: 'started',
          name: 'Start the clock',
          action: 'boardwalk:onboarding:record',
          input: {
            entityRef: '${{ steps.prepare.output.values.entityRef }}',
            template: '${{ steps.prepare.output.values.template }}',
            owner: '${{ steps.prepare.output.values.owner }}',
            stage: 'started',
          },
        },
      ],
    }),
  },
];
