import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { lazy, Suspense } from 'react';
import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-common';

const CreatedOutputs = lazy(() =>
  import('./CreatedOutputs').then(m => ({ default: m.CreatedOutputs })),
);

/** The page after a run of one of our templates. */
export const createdOutputs = scaffolderTemplateOutputsBlueprint.make({
  name: 'golden-paths',
  params: {
    component: (props: { output?: ScaffolderTaskOutput }) => (
      <Suspense fallback={null}>
        <CreatedOutputs {...props} />
      </Suspense>
    ),
    templateRefs: [
      'template:default/node-service',
      'template:default/react-app',
      'template:default/documentation-site',
    ],
  },
});
