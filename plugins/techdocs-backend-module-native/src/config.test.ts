import { ConfigReader } from '@backstage/config';
import { readNativeConfig } from './config';

const read = (native: { plantumlServer?: string }) =>
  readNativeConfig(new ConfigReader({ techdocs: { generator: { native } } }));

describe('readNativeConfig', () => {
  it('takes the address of a PlantUML server without the slash at its end', () => {
    expect(read({}).plantumlServer).toBeUndefined();
    expect(
      read({ plantumlServer: 'https://plantuml.example.com/uml/' })
        .plantumlServer,
    ).toBe('https://plantuml.example.com/uml');
  });

  it.each(['plantuml.example.com', 'ftp:x', 'data:x,y'])(
    'refuses %s',
    plantumlServer => {
      expect(() => read({ plantumlServer })).toThrow(
        'techdocs.generator.native.plantumlServer must be an http or https address',
      );
    },
  );
});
