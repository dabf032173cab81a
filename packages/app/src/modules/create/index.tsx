import { coreExtensionData } from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { lazy, Suspense } from 'react';
import { RowSkeletons } from '../../components/RowSkeletons';

const TemplatesGate = lazy(() =>
  import('./TemplatesGate').then(m => ({ default: m.TemplatesGate })),
);

/** The stock scaffolder, which says what to do while it has no template. */
export const scaffolder = scaffolderPlugin.withOverrides({
  extensions: [
    scaffolderPlugin.getExtension('sub-page:scaffolder/templates').override({
      *factory(original) {
        const page = original();
        for (const value of page) {
          yield value.id === coreExtensionData.reactElement.id
            ? coreExtensionData.reactElement(
                <Suspense fallback={<RowSkeletons />}>
                  <TemplatesGate>
                    {page.get(coreExtensionData.reactElement)}
                  </TemplatesGate>
                </Suspense>,
              )
            : value;
        }
      },
    }),
  ],
});
