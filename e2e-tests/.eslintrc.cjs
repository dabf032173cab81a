const { createConfig } = require('@backstage/cli/config/eslint-factory');

/** Not a Backstage package: it has no role, and its tests are not Jest's. */
module.exports = {
  ...createConfig(__dirname, {
    env: { node: true, es2022: true, browser: true },
    parserOptions: { ecmaVersion: 2022 },
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
    overrides: [
      {
        files: ['**/*'],
        rules: {
          'jest/expect-expect': 'off',
          'jest/no-standalone-expect': 'off',
          'jest/no-conditional-expect': 'off',
          'jest/valid-expect': 'off',
          'jest/valid-title': 'off',
        },
      },
    ],
  }),
  root: true,
};
