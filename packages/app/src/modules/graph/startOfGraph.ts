/** What a team is looked at for; its people are on its own page. */
const KINDS = ['group', 'component', 'api', 'resource', 'system', 'domain'];

/**
 * The query of the graph page that shows what a person's team owns, one step
 * around it; `undefined` for a person without a team.
 *
 * @param ownershipEntityRefs - the person and their groups, nearest first
 */
export function startOfGraph(
  ownershipEntityRefs: string[],
): string | undefined {
  const team = ownershipEntityRefs.find(ref => ref.startsWith('group:'));
  if (!team) return undefined;
  const query = new URLSearchParams({ maxDepth: '1' });
  query.append('rootEntityRefs[]', team);
  KINDS.forEach(kind => query.append('selectedKinds[]', kind));
  return query.toString();
}
