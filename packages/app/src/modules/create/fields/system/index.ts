import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SystemField } from './SystemField';

export const systemField = createFormField({
  name: 'BoardwalkSystem',
  component: SystemField,
});
