import { inflateRawSync } from 'node:zlib';
import { encodePlantuml, renderPlantuml } from './plantuml';

const BASE64 =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PLANTUML =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** What a server does with the last part of an address. */
const decode = (text: string) =>
  inflateRawSync(
    Buffer.from(
      text.replace(/./g, char => BASE64[PLANTUML.indexOf(char)]),
      'base64',
    ),
  ).toString('utf8');

describe('encodePlantuml', () => {
  it.each(['a -> b', 'Größe -> 日本: "x" & <y>\n'.repeat(50), ''])(
    'is read back by a server: %j',
    source => {
      expect(encodePlantuml(source)).toMatch(/^[\w-]*$/);
      expect(decode(encodePlantuml(source))).toBe(source);
    },
  );

  it('begins as the example of the PlantUML manual does', () => {
    expect(
      encodePlantuml(
        'Alice -> Bob: Authentication Request\nBob --> Alice: Authentication Response\n',
      ),
    ).toMatch(/^Syp9J4vLqBLJSCfFib9mB2t9ICqhoKnEBCdCprC8IYqiJIqku/);
  });
});

describe('renderPlantuml', () => {
  it('describes the picture by what it is told, by its title, or by what it is', () => {
    const alt = (source: string, given?: string) =>
      /alt="([^"]*)"/.exec(renderPlantuml('https://p', source, given))?.[1];
    expect(alt('title A "b"\na -> b', 'Given')).toBe('Given');
    expect(alt('title A "b"\na -> b')).toBe('A &quot;b&quot;');
    expect(alt('a -> b')).toBe('PlantUML diagram');
  });
});
