import type {
  SurveyAnswers,
  SurveyDefinition,
  SurveyItem,
  SurveyResponse,
} from '@boardwalk/plugin-cognitive-load-common';
import { createRandom, type Random } from '@boardwalk/plugin-demo-node';
import { DEMO_COMMENTS } from './comments';
import { teamOf, type DemoTeam } from './teams';

/** A person of the demo organisation in a wave. */
export interface DemoPerson {
  userRef: string;
  /** The team they answer for. */
  homeGroup: string;
  /** Day on which the team came to the platform; null: not yet. */
  platformSince: string | null;
  /** Opening of the wave. */
  openedAt: Date;
}

const DAY_MS = 86_400_000;
/** Days until a team has gained all that it gains. */
const SETTLED_DAYS = 180;
const DECLINES = 0.04;
const NOT_RECENT = 0.07;
const DOES_NOT_APPLY = 0.03;
const COMMENTS = 0.3;

/** About normal with a standard deviation of 1. */
const normal = (random: Random) =>
  random.next() + random.next() + random.next() + random.next() - 2;

/** 0 on the day a team comes, 1 once it has settled. */
function settled({ platformSince, openedAt }: DemoPerson): number {
  if (!platformSince) return 0;
  const days = (openedAt.getTime() - Date.parse(platformSince)) / DAY_MS;
  return Math.min(1, Math.max(0, days / SETTLED_DAYS));
}

function boxFor(
  load: number,
  { labels, reversed }: SurveyItem,
  random: Random,
): number {
  const last = labels.length - 1;
  const box = Math.round((load / 100) * last + 0.75 * normal(random));
  const within = Math.min(last, Math.max(0, box));
  return 1 + (reversed ? last - within : within);
}

/** The same person answers alike from wave to wave, but not the same. */
export function demoAnswer(
  person: DemoPerson,
  definition: SurveyDefinition,
): SurveyResponse | 'declined' | null {
  const team = teamOf(person.homeGroup);
  const random = createRandom(
    `${person.userRef} ${person.openedAt.toISOString().slice(0, 10)}`,
  );
  if (!random.chance(team.answers))
    return random.chance(DECLINES / (1 - team.answers)) ? 'declined' : null;
  const lasting = 8 * normal(createRandom(person.userRef));
  const relief = team.gain * settled(person) - lasting;
  const options = definition.screener.options;
  const recent = random.chance(NOT_RECENT)
    ? options.find(({ eligible }) => !eligible)
    : options.find(({ eligible }) => eligible);
  return {
    homeGroup: person.homeGroup,
    recent: recent!.key,
    answers: recent!.eligible
      ? answersTo(definition, { team, relief, random })
      : overall(definition, { team, relief, random }),
    comment: random.chance(COMMENTS)
      ? DEMO_COMMENTS[random.between(0, DEMO_COMMENTS.length - 1)]
      : undefined,
  };
}

interface Mood {
  team: DemoTeam;
  relief: number;
  random: Random;
}

const loadOf = ({ loads }: DemoTeam, subscale: string) =>
  loads[subscale as keyof DemoTeam['loads']] ?? 50;

function answersTo(definition: SurveyDefinition, mood: Mood): SurveyAnswers {
  const answers: Record<string, number | null> = {};
  for (const { key, items } of definition.subscales) {
    const load = loadOf(mood.team, key) - mood.relief;
    for (const itemKey of items) {
      const item = definition.items.find(one => one.key === itemKey);
      if (!item) continue;
      answers[itemKey] = mood.random.chance(DOES_NOT_APPLY)
        ? null
        : boxFor(load, item, mood.random);
    }
  }
  return { ...answers, ...overall(definition, mood) };
}

/** What is asked of everyone: how good the platform is, which a light load makes better. */
function overall(
  { items, modules, satisfaction }: SurveyDefinition,
  { team, relief, random }: Mood,
): SurveyAnswers {
  const load = (team.loads.knowledge + team.loads.friction) / 2 - relief;
  const good = items
    .filter(({ key }) => key === satisfaction)
    .concat(
      modules.flatMap(module => (module.enabled ? [...module.items] : [])),
    );
  return Object.fromEntries(
    good.map(item => [item.key, boxFor(105 - load, item, random)]),
  );
}
