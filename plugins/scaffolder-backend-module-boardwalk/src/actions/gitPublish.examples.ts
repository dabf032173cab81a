import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Commit the workspace to a new repository of the portal',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Make the repository',
          if: "${{ steps.prepare.output.values.repositoryProvider == 'boardwalk' }}",
          action: 'boardwalk:git:publish',
          input: {
            namespace: '${{ steps.prepare.output.values.namespace }}',
            name: '${{ steps.prepare.output.values.name }}',
            owner: '${{ steps.prepare.output.values.owner }}',
          },
        },
      ],
    }),
  },
];
