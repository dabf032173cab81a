import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SectionField } from './SectionField';

export const sectionField = createFormField({
  name: 'BoardwalkSection',
  component: SectionField,
});
