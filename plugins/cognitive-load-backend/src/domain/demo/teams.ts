/** How a team of the demo finds its work, before the platform and by what it gained. */
export interface DemoTeam {
  /** Loads of 0-100 by key of the sub-scale. */
  loads: { knowledge: number; friction: number; drag: number };
  /** Points that each load lost half a year after the team came to the platform. */
  gain: number;
  /** Share of its people who answer. */
  answers: number;
}

const team = (
  knowledge: number,
  friction: number,
  drag: number,
  gain: number,
  answers: number,
): DemoTeam => ({ loads: { knowledge, friction, drag }, gain, answers });

const TEAMS: Record<string, DemoTeam> = {
  checkout: team(66, 70, 58, 22, 0.95),
  'search-discovery': team(62, 64, 50, 17, 0.9),
  listings: team(58, 66, 62, 15, 0.85),
  // Came to the platform in the middle of a rewrite, and feels it.
  'seller-tools': team(52, 55, 48, -6, 0.9),
  payments: team(72, 62, 66, 19, 0.95),
  // Too few people to be shown.
  'fraud-risk': team(64, 58, 60, 0, 0.75),
  shipping: team(60, 68, 55, 14, 0.85),
  // Has not come, and waits for others.
  'harbour-bookings': team(63, 72, 74, 0, 0.9),
  'data-platform': team(56, 52, 46, 8, 0.85),
  security: team(48, 44, 52, 0, 0.7),
  'platform-engineering': team(40, 38, 60, 8, 0.95),
  'site-reliability': team(45, 42, 72, 12, 0.9),
};

const AVERAGE = team(60, 60, 58, 10, 0.85);

/** Teams that somebody added to the demo are like most. */
export function teamOf(groupRef: string): DemoTeam {
  return TEAMS[groupRef.replace(/^.*\//, '')] ?? AVERAGE;
}
