import { toError } from '@backstage/errors';
import { DocsBuildError } from '@boardwalk/docs-engine';

/**
 * What the owner of docs is told. The engine says by the class of its error
 * what is wrong with a source; anything else is a fault of the portal, and
 * nothing that an owner could mend.
 */
export function describeEngineFailure(error: unknown): Error {
  if (error instanceof DocsBuildError) return error;
  return new Error(
    `The portal failed on these docs, and that is not their fault: ${
      toError(error).message
    }. Tell the people who run the portal; its log has the details.`,
  );
}
