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
}[] = [];
