import { ErrorList } from './ErrorList';
import { plainErrors } from './plainErrors';
import { QuestionTemplate } from './QuestionTemplate';
import { TextQuestion } from './TextQuestion';

/** Questions that show their own errors beside what they know. */
const OWN_ERRORS = ['name', 'owner', 'system'];

/** How forms of the golden paths look and speak. */
export const formProps = {
  EXPERIMENTAL_theme: 'bui' as const,
  // The browser's own bubbles cannot point into closed sections.
  noHtml5Validate: true,
  transformErrors: plainErrors,
  templates: { ErrorListTemplate: ErrorList, FieldTemplate: QuestionTemplate },
  widgets: { TextWidget: TextQuestion },
  uiSchema: Object.fromEntries(
    OWN_ERRORS.map(name => [name, { 'ui:hideError': true }]),
  ),
};
