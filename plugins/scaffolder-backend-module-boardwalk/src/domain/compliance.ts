import type { Control } from './controls';
import type { TemplateValues } from './values';

/** `compliance.yaml`: what was answered, and what follows from it. */
export interface ComplianceDocument {
  apiVersion: 'boardwalk.dev/v1alpha1';
  kind: 'Compliance';
  metadata: {
    name: string;
    owner: string;
    template: string;
    createdOn: string;
  };
  answers: TemplateValues['risk'] & { needs: string[] };
  controls: Array<{
    id: string;
    title: string;
    means: string;
    reason: string;
    source?: string;
    /** Paths in the repository; empty for what people do. */
    implementedIn: string[];
  }>;
  /** What nobody has done yet. A person ends a duty by a date and a name. */
  duties: Array<{
    control: string;
    task: string;
    done: null;
  }>;
}

/**
 * Writes down the answers, the controls that they switched on, and what is left to
 * people: duties of controls, and controls that nothing in the repository implements.
 *
 * @param exists - whether the repository has a file or folder
 */
export function complianceOf(
  values: TemplateValues,
  controls: readonly Control[],
  exists: (path: string) => boolean,
): ComplianceDocument {
  const { name, owner, template, createdOn, risk, needs } = values;
  const found = controls.map(control => ({
    control,
    implementedIn: control.paths.filter(exists),
  }));
  return {
    apiVersion: 'boardwalk.dev/v1alpha1',
    kind: 'Compliance',
    metadata: { name, owner, template, createdOn },
    answers: {
      ...risk,
      needs: Object.entries(needs)
        .filter(([, needed]) => needed)
        .map(([need]) => need),
    },
    controls: found.map(({ control, implementedIn }) => ({
      id: control.id,
      title: control.title,
      means: control.means,
      reason: control.reason,
      ...(control.source && { source: control.source }),
      implementedIn,
    })),
    duties: found.flatMap(({ control, implementedIn }) => {
      const task =
        control.duty ??
        (implementedIn.length
          ? undefined
          : `Decide how "${control.title}" is met; no file here does it.`);
      return task ? [{ control: control.id, task, done: null }] : [];
    }),
  };
}
