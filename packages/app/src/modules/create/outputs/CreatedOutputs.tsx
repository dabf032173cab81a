import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-common';
import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import { useParams } from 'react-router-dom';
import { CreatedPanel } from './CreatedPanel';
import { FailedRunNote } from './FailedRunNote';
import { readSummary } from './summary';
import { useFailedRun } from './useFailedRun';

/** Below the steps of a run: what now exists, or what is left of it. */
export const CreatedOutputs = (props: { output?: ScaffolderTaskOutput }) => {
  const { taskId } = useParams();
  const { output } = props;
  const failed = useFailedRun(output ? undefined : taskId);
  const summary = readSummary(output);

  if (summary) return <CreatedPanel summary={summary} />;
  if (failed) return <FailedRunNote run={failed} />;
  return <DefaultTemplateOutputs output={output} />;
};
