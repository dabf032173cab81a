/** The five metrics of a scope. */
export const OverviewPage = () => null;
