import { isWeakSecret } from './isWeakSecret';

describe('isWeakSecret', () => {
  it.each([
    '',
    'short',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'change-me-0123456789-abcdefghij',
    'my super secret session key 123',
    'your-session-key-goes-here-0123',
  ])('takes "%s" for weak', secret => {
    expect(isWeakSecret(secret)).toBe(true);
  });

  it.each([
    'Zk3v9QxY0pLr7TgWb2NcMd5HfJ8sAe1uOiKqXwVyRtE=',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c',
  ])('takes "%s" for random', secret => {
    expect(isWeakSecret(secret)).toBe(false);
  });
});
