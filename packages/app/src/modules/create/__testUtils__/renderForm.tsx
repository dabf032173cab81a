import type { CatalogApi } from '@backstage/catalog-client';
import { identityApiRef } from '@backstage/core-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import {
  Stepper,
  type FormField,
} from '@backstage/plugin-scaffolder-react/alpha';
import type { ComponentProps } from 'react';
import { goldenPathApiRef, type GoldenPathApi } from '../api/GoldenPathApi';
import { useFormProps } from '../wizard/useFormProps';

/** A group, user or system as the catalog has it. */
export const entityOf = (
  kind: string,
  name: string,
  title?: string,
  owner?: string,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title },
  spec: {},
  relations: owner ? [{ type: 'ownedBy', targetRef: owner }] : [],
});

/** A form in the frame of the wizard. */
const Framed = (props: Omit<ComponentProps<typeof Stepper>, 'formProps'>) => {
  const { formProps, onSubmitCapture } = useFormProps();
  return (
    <div onSubmitCapture={onSubmitCapture}>
      <Stepper {...props} formProps={formProps} />
    </div>
  );
};

/** Renders one question in a real form. Review shows the answers as JSON. */
export function renderForm(options: {
  field: FormField | FormField[];
  /** The schema of the question, called `question`. */
  schema: object;
  required?: boolean;
  answers?: Record<string, unknown>;
  api?: Partial<GoldenPathApi>;
  entities?: Entity[];
  catalog?: Partial<CatalogApi>;
  /** Groups of the person. */
  groups?: string[];
  platform?: boolean;
}) {
  const {
    schema,
    required,
    answers = {},
    groups = [],
    entities = [],
  } = options;
  const manifest = {
    title: 'A template',
    steps: [
      {
        title: 'Questions',
        schema: {
          type: 'object',
          required: required ? ['question'] : [],
          properties: { question: schema },
        },
      },
    ],
  };
  renderInTestApp(
    <Framed
      manifest={manifest as never}
      extensions={[options.field].flat() as unknown as FieldExtensionOptions[]}
      initialState={answers as never}
      onCreate={async () => undefined}
      components={{
        ReviewStepComponent: ({ formData }) => (
          <output aria-label="answers">{JSON.stringify(formData)}</output>
        ),
      }}
    />,
    {
      apis: [
        [goldenPathApiRef, (options.api ?? {}) as GoldenPathApi],
        [
          catalogApiRef,
          options.catalog
            ? catalogApiMock.mock(options.catalog)
            : catalogApiMock({ entities }),
        ],
        [identityApiRef, mockApis.identity({ ownershipEntityRefs: groups })],
        [permissionApiRef, mockApis.permission()],
      ],
    },
  );
}
