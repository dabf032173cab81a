import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { lazy, Suspense } from 'react';
import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-common';

const CreatedOutputs = lazy(() =>
  import('./CreatedOutputs').then(m => ({ default: m.CreatedOutputs })),
);

/**
 * The page asks each list whether it includes the template that ran. This one is
 * meant for all: a template of one's own ends like those that come along.
 */
class AllTemplates extends Array<string> {
  override includes(): boolean {
    return true;
  }
}

/** What a run made, or what is left of it. */
export const createdOutputs = scaffolderTemplateOutputsBlueprint.make({
  name: 'golden-paths',
  params: {
    component: (props: { output?: ScaffolderTaskOutput }) => (
      <Suspense fallback={null}>
        <CreatedOutputs {...props} />
      </Suspense>
    ),
    templateRefs: new AllTemplates(),
  },
});
