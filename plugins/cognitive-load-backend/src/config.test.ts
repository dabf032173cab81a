import { ConfigReader } from '@backstage/config';
import { readCognitiveLoadConfig } from './config';

const read = (cognitiveLoad?: object) =>
  readCognitiveLoadConfig(new ConfigReader({ cognitiveLoad }));

describe('readCognitiveLoadConfig', () => {
  it('asks nothing by itself without config', () => {
    expect(read()).toEqual({
      definitionFiles: [],
      schedule: undefined,
      triggers: [],
    });
  });

  it('has defaults for all but whom and when to ask', () => {
    const audience = ['group:default/Engineering'];
    expect(
      read({
        definitions: ['ours.yaml'],
        schedule: { audience },
        prompts: [{ moment: 'template-run', audience }],
      }),
    ).toEqual({
      definitionFiles: ['ours.yaml'],
      schedule: {
        title: 'Infrastructure load',
        definition: { key: 'infra-load', version: 1 },
        modules: [],
        audience: ['group:default/engineering'],
        everyMonths: 3,
        openDays: 14,
      },
      triggers: [
        {
          moment: 'template-run',
          definition: { key: 'infra-load', version: 1 },
          prompt: 'after-deploy',
          audience: ['group:default/engineering'],
          sampleRate: 0.1,
          cooldownDays: 30,
          batchDays: 28,
        },
      ],
    });
  });

  it.each([
    [{ moment: 'lunch' }, 'prompts[0].moment must be one of first-production'],
    [{ sampleRate: 0.2 }, 'prompts[0].sampleRate must be from 0 to 0.1'],
    [{ cooldownDays: 7 }, 'prompts[0].cooldownDays must be from 30'],
    [{ audience: ['payments'] }, "'payments' must be a group"],
  ])('refuses %j', (part, message) => {
    const prompt = {
      moment: 'template-run',
      audience: ['group:default/eng'],
      ...part,
    };
    expect(() => read({ prompts: [prompt] })).toThrow(message);
  });
});
