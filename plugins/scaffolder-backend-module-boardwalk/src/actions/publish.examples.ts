import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Publish on whichever host was chosen in the form',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Make the repository',
          action: 'boardwalk:publish',
          input: {
            repoUrl: '${{ steps.prepare.output.values.repoUrl }}',
            owner: '${{ steps.prepare.output.values.owner }}',
            description: '${{ steps.prepare.output.values.description }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Always publish on one host, with a message of its own',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Make the repository on GitHub',
          action: 'boardwalk:publish',
          input: {
            repoUrl:
              'github.com?owner=acme&repo=${{ steps.prepare.output.values.name }}',
            owner: '${{ steps.prepare.output.values.owner }}',
            message: 'Begin',
          },
        },
      ],
    }),
  },
];
