import { useMemo } from 'react';
import { formProps } from './formProps';
import { ProblemMemory } from './ProblemMemory';

/** How a form of a golden path looks and speaks, and what its frame listens to. */
export function useFormProps() {
  return useMemo(() => {
    const problems = new ProblemMemory();
    return {
      formProps: { ...formProps, formContext: { problems } },
      onSubmitCapture: problems.sent,
    };
  }, []);
}
