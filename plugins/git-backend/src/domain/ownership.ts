/** Whether somebody who owns as these refs owns what belongs to an owner. */
export function isOwner(
  ownerRef: string,
  ownershipRefs: readonly string[],
): boolean {
  return ownershipRefs.includes(ownerRef);
}

/**
 * Whether somebody may write to a repository: its owners may, and the platform
 * group may everywhere. It is what the permission policy says of people, for
 * callers with a token, whom the policy does not know.
 */
export function mayWrite(options: {
  ownerRef: string;
  ownershipRefs: readonly string[];
  platformGroup: string | undefined;
}): boolean {
  const { ownerRef, ownershipRefs, platformGroup } = options;
  return (
    isOwner(ownerRef, ownershipRefs) ||
    (platformGroup !== undefined && ownershipRefs.includes(platformGroup))
  );
}
