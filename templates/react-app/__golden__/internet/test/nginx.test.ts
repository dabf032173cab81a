import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const headers = readFileSync('nginx/headers.conf', 'utf8');
const server = readFileSync('nginx.conf', 'utf8');

describe('nginx.conf', () => {
  it.each([
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
    'Strict-Transport-Security',
  ])('sets %s', name => {
    expect(headers).toMatch(new RegExp(`add_header ${name} .* always;`));
  });

  it('sets them wherever a header of its own would drop them', () => {
    const blocks = [...server.matchAll(/location [^{]+\{[^}]*\}/g)].map(([block]) => block);
    const bare = blocks.filter(
      block => block.includes('add_header') && !block.includes('include /etc/nginx/headers.conf'),
    );

    expect(blocks.length).toBeGreaterThan(3);
    expect(bare).toEqual([]);
  });
});
