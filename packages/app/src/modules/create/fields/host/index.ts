import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { HostField } from './HostField';

export const hostField = createFormField({
  name: 'BoardwalkHost',
  component: HostField,
});
