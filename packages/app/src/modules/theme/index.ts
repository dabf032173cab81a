import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { darkThemeExtension, lightThemeExtension } from './themes';
import './tokens.css';
import './definitions.css';
import './tabs.css';

export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [lightThemeExtension, darkThemeExtension],
});
