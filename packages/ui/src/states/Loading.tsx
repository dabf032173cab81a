import { VisuallyHidden } from '@backstage/ui';
import type { ReactNode } from 'react';

/**
 * Holds skeletons that are as large as what comes, so that nothing jumps.
 * Screen readers hear that something loads, and not the skeletons.
 */
export const Loading = (props: {
  /** What screen readers say. */
  label: string;
  children: ReactNode;
  className?: string;
}) => (
  <div role="status" className={props.className}>
    <VisuallyHidden>{props.label}</VisuallyHidden>
    {props.children}
  </div>
);
