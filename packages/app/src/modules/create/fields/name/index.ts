import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { NameField } from './NameField';
import { validateName } from './validateName';

export const nameField = createFormField({
  name: 'BoardwalkName',
  component: NameField,
  validation: validateName,
});
