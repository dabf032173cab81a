import { createContext, type ReactNode } from 'react';

/** Ref of what a page is about, where the address does not say it. */
export const FixedScopeContext = createContext<string | undefined>(undefined);

/**
 * Shows the figures of one thing, whatever the address says: on its own page in
 * the catalog, or in a card. Links to the DORA pages name it.
 */
export const FixedScope = (props: { scope: string; children: ReactNode }) => (
  <FixedScopeContext.Provider value={props.scope}>
    {props.children}
  </FixedScopeContext.Provider>
);
