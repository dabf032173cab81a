import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { OwnerField } from './OwnerField';

export const ownerField = createFormField({
  name: 'BoardwalkOwner',
  component: OwnerField,
});
