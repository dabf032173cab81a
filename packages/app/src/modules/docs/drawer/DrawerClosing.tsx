import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { useEffect } from 'react';
import { closeDrawerOn } from './closeDrawerOn';

/** Closes the drawer after a jump inside the page, which keeps it, and at Escape. */
export function DrawerClosing() {
  const [toggle] = useShadowRootElements<HTMLInputElement>([
    'input[data-md-toggle="drawer"]',
  ]);
  useEffect(() => (toggle ? closeDrawerOn(toggle) : undefined), [toggle]);
  return null;
}
