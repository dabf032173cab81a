import type { z } from 'zod';
import { canonicalDefinition, isSilentChange } from './canonicalDefinition';
import type { surveyDefinitionSchema } from './definitionSchema';
import { infraLoadV1 } from './infraLoad';
import { parseAnswers } from './parseAnswers';
import { parseDefinition } from './parseDefinition';

type Draft = z.output<typeof surveyDefinitionSchema>;

const draft = () => structuredClone(infraLoadV1) as Draft;

describe('parseDefinition', () => {
  it('takes the built-in survey, with nothing optional switched on', () => {
    expect(parseDefinition(draft())).toEqual(infraLoadV1);
    expect(infraLoadV1.items.map(({ key }) => key).join(' ')).toBe(
      'know hold effort find tools clarity help ops frust sat',
    );
    expect(
      infraLoadV1.items
        .filter(({ reversed }) => reversed)
        .map(({ key }) => key),
    ).toEqual(['clarity']);
    expect(infraLoadV1.modules.map(({ enabled }) => enabled)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(infraLoadV1.modules[0].attribution).toContain('CC BY 4.0');
    expect(infraLoadV1.modules[3].caution).toContain('lawyer');
  });

  it.each([
    [
      'an unknown item of a sub-scale',
      (d: Draft) => {
        d.subscales[0].items[1] = 'nope';
      },
      'subscales.0.items: there is no item "nope"',
    ],
    [
      'an item counted twice',
      (d: Draft) => {
        d.subscales[0].items[1] = 'find';
      },
      'an item counts in one sub-scale',
    ],
    [
      'two items with one key',
      (d: Draft) => {
        d.items[1].key = 'know';
      },
      'keys of items must differ',
    ],
    [
      'a single label',
      (d: Draft) => {
        d.items[0].labels = ['a'];
      },
      'items.0.labels',
    ],
    [
      'satisfaction in the index',
      (d: Draft) => {
        d.satisfaction = 'know';
      },
      'satisfaction is not part of the index',
    ],
    [
      'nobody eligible',
      (d: Draft) => {
        for (const o of d.screener.options) o.eligible = false;
      },
      'one option must be eligible',
    ],
    [
      'a word that is not known',
      (d: Draft) => {
        Object.assign(d, { colour: 'red' });
      },
      'colour',
    ],
    [
      'a version below 1',
      (d: Draft) => {
        d.version = 0;
      },
      'version',
    ],
    [
      'a micro-prompt without its item',
      (d: Draft) => {
        d.microPrompts[0].items = ['gone'];
      },
      'microPrompts.0.items',
    ],
  ])('refuses %s', (_, change, message) => {
    const definition = draft();
    change(definition);
    expect(() => parseDefinition(definition)).toThrow(message);
  });

  it('refuses what is no definition', () => {
    expect(() => parseDefinition('text')).toThrow(
      'The survey is not valid: definition',
    );
  });

  it('freezes definitions, all the way down', () => {
    expect(Object.isFrozen(infraLoadV1.items[0].labels)).toBe(true);
  });
});

describe('isSilentChange', () => {
  it('tells other content under a version in use', () => {
    const definition = draft();
    const { key, ...rest } = definition;
    const moved = parseDefinition({ ...rest, key });
    expect(canonicalDefinition(moved)).toBe(canonicalDefinition(infraLoadV1));
    expect(isSilentChange(infraLoadV1, moved)).toBe(false);
    definition.items[0].question = 'Other?';
    expect(isSilentChange(infraLoadV1, parseDefinition(definition))).toBe(true);
    definition.version = 2;
    expect(isSilentChange(infraLoadV1, parseDefinition(definition))).toBe(
      false,
    );
  });
});

describe('parseAnswers', () => {
  it('takes boxes and "does not apply"', () => {
    expect(parseAnswers(infraLoadV1, 'never', { sat: 5, know: null })).toEqual({
      sat: 5,
      know: null,
    });
  });

  it.each([
    ['soon', {}, '"soon" is no answer'],
    ['never', { know: 6 }, '"know" has no answer 6'],
    ['never', { know: 0 }, '"know" has no answer 0'],
    ['never', { know: 1.5 }, '"know" has no answer 1.5'],
    ['never', { toString: 1 }, 'There is no question "toString"'],
    ['never', { 'burnout-1': 1 }, 'There is no question "burnout-1"'],
  ])('refuses %s %j', (recent, answers, message) => {
    expect(() => parseAnswers(infraLoadV1, recent, answers)).toThrow(message);
  });

  it('takes ratings of a module that is on, in steps of 5', () => {
    const definition = draft();
    definition.modules[2].enabled = true;
    const own = parseDefinition(definition);
    expect(parseAnswers(own, 'never', { 'tlx-mental': 70 })).toEqual({
      'tlx-mental': 70,
    });
    expect(() => parseAnswers(own, 'never', { 'tlx-mental': 71 })).toThrow(
      'no answer 71',
    );
  });
});
