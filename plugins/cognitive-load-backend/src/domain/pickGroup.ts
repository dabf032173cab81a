import {
  WHOLE_AUDIENCE_REF,
  type ResultGroup,
} from '@boardwalk/plugin-cognitive-load-common';
import type { FrozenGroup } from './freezeAudience';

export const toGroup = ({
  ref,
  title,
  parentRef,
}: FrozenGroup): ResultGroup => ({ ref, title, parentRef });

/** A group of a wave, the top one without a ref; by its name where the wave has it not. */
export function pickGroup(
  groups: readonly FrozenGroup[],
  ref: string | undefined,
): ResultGroup {
  const group = groups.find(one =>
    ref === undefined ? one.parentRef === null : one.ref === ref,
  );
  if (group) return toGroup(group);
  const name = ref ?? WHOLE_AUDIENCE_REF;
  return { ref: name, title: name.replace(/^.*\//, ''), parentRef: null };
}
