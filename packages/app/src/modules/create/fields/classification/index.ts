import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { ClassificationField } from './ClassificationField';

export const classificationField = createFormField({
  name: 'BoardwalkClassification',
  component: ClassificationField,
});
