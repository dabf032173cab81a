/**
 * Findings inside widgets of others that neither configuration nor a style
 * sheet of ours can put right. Exact: one page, one rule, one selector, and
 * why. Everything else that axe finds fails the scan.
 */
export const EXEMPTIONS: {
  page: string;
  rule: string;
  selector: string;
  reason: string;
}[] = [
  ...['aria-required-children', 'aria-required-parent'].map(rule => ({
    page: 'what was created',
    rule,
    selector: 'a[role="row"]',
    reason:
      'The log of the stock page calls the numbers of its lines rows, of no table.',
  })),
  {
    page: 'what was created',
    rule: 'button-name',
    selector: '.MuiIconButton-sizeSmall',
    reason: 'The filter of the same log has an icon and no name.',
  },
];
