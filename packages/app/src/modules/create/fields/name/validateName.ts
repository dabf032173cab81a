import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { goldenPathApiRef } from '../../api/GoldenPathApi';
import { hostOf, type FormAnswers } from '../FieldProps';
import { nameProblem } from './nameRules';

/** Asks once more on Review, as somebody else may have taken the name. */
export const validateName: CustomFieldValidator<string> = async (
  name,
  field,
  { apiHolder, formData },
) => {
  const problem = nameProblem(name);
  if (problem) {
    field.addError(problem);
    return;
  }
  const answers = formData as FormAnswers;
  const check = await apiHolder
    .get(goldenPathApiRef)
    ?.checkName({ name, owner: answers.owner, host: hostOf(answers) })
    // The preview asks the same, and says what failed.
    .catch(() => undefined);
  for (const text of check?.problems ?? []) field.addError(text);
};
