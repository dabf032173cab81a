import { hasCredentials } from './hasCredentials';

const secrets = ['new', 'o:ld'];
const check = (authorization: string | undefined) =>
  hasCredentials({ headers: { authorization } }, secrets);
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('hasCredentials', () => {
  it.each(['Bearer new', 'bearer o:ld', basic('anybody:new'), basic(':o:ld')])(
    'accepts %j',
    sent => {
      expect(check(sent)).toBe(true);
    },
  );

  it.each([
    undefined,
    '',
    'new',
    'Bearer',
    'Bearer ',
    'Bearer new2',
    'Bearer new, Bearer o:ld',
    'Digest new',
    basic('new'),
    basic('new:'),
    basic('user:ld'),
    'Basic %%%',
  ])('refuses %j', sent => {
    expect(check(sent)).toBe(false);
  });
});
