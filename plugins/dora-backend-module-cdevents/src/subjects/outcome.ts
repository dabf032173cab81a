/** How a run ended, in the words of all versions of CDEvents; undefined where it does not say. */
export function statusOf(
  outcome: string | null | undefined,
): 'success' | 'failure' | 'aborted' | undefined {
  switch (outcome?.toLowerCase()) {
    case 'success':
      return 'success';
    case 'failure':
    case 'error':
      return 'failure';
    case 'cancel':
    case 'cancelled':
    case 'canceled':
    case 'aborted':
      return 'aborted';
    default:
      return undefined;
  }
}
