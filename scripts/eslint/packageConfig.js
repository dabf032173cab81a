const createConfig = require('@backstage/cli/config/eslint-factory');
const layers = require('./layers');

/**
 * The lint rules of one workspace package: those of the Backstage CLI, our
 * layers, and what our code does without.
 */
module.exports = function packageConfig(dir) {
  const isPlugin = /[\\/]plugins[\\/]/.test(dir);
  return createConfig(dir, {
    overrides: layers,
    restrictedImportPatterns: isPlugin ? ['@material-ui/*', '@mui/*'] : [],
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  });
};
