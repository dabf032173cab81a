import type { HomePageWidgetData } from '@backstage/plugin-home-react/alpha';

/** The cards that we know, from top to bottom; others follow. */
const ORDER = [
  'home-page-widget:home/team-services',
  'home-page-widget:dora/team-metrics',
  'home-page-widget:home/recent',
  'home-page-widget:cognitive-load/survey',
  'home-page-widget:home/quick-actions',
  'home-page-widget:home/catalog-problems',
  'home-page-widget:home/notifications',
  'home-page-widget:home/starred',
];

/** Cards that only those who look after the platform get to see. */
const PLATFORM_ONLY = ['home-page-widget:home/catalog-problems'];

/** A card with this default width, of 12 columns, belongs into the wide column. */
const WIDE_FROM_COLUMNS = 7;

const rank = (id: string) => {
  const index = ORDER.indexOf(id);
  return index === -1 ? ORDER.length : index;
};

/** Sorts the cards into the wide and the narrow column of the page. */
export function placeWidgets(
  widgets: HomePageWidgetData[],
  options: { platform: boolean },
): { wide: HomePageWidgetData[]; narrow: HomePageWidgetData[] } {
  const shown = widgets
    .filter(
      ({ node }) => options.platform || !PLATFORM_ONLY.includes(node.spec.id),
    )
    // The sort is stable: cards of other plugins stay in the order they came.
    .sort((a, b) => rank(a.node.spec.id) - rank(b.node.spec.id));
  const isWide = (widget: HomePageWidgetData) =>
    (widget.layout?.width?.defaultColumns ?? 0) >= WIDE_FROM_COLUMNS;
  return {
    wide: shown.filter(isWide),
    narrow: shown.filter(widget => !isWide(widget)),
  };
}
