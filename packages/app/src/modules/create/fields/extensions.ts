import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

/** The fields that forms of the golden paths are made of. */
export const formFields = [
  FormFieldBlueprint.make({
    name: 'boardwalk-name',
    params: { field: () => import('./name').then(m => m.nameField) },
  }),
  FormFieldBlueprint.make({
    name: 'boardwalk-owner',
    params: { field: () => import('./owner').then(m => m.ownerField) },
  }),
  FormFieldBlueprint.make({
    name: 'boardwalk-system',
    params: { field: () => import('./system').then(m => m.systemField) },
  }),
  FormFieldBlueprint.make({
    name: 'boardwalk-section',
    params: { field: () => import('./section').then(m => m.sectionField) },
  }),
  FormFieldBlueprint.make({
    name: 'boardwalk-classification',
    params: {
      field: () => import('./classification').then(m => m.classificationField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'boardwalk-need',
    params: { field: () => import('./need').then(m => m.needField) },
  }),
  FormFieldBlueprint.make({
    name: 'boardwalk-host',
    params: { field: () => import('./host').then(m => m.hostField) },
  }),
];
