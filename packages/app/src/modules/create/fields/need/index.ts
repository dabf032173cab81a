import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { NeedField } from './NeedField';

export const needField = createFormField({
  name: 'BoardwalkNeed',
  component: NeedField,
});
