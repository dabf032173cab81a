import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { UnifiedThemeProvider } from '@backstage/theme';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import { createMaterialTheme } from './materialTheme';
import { dark, light } from './palette';

// The stock theme switch hands its icons a Material UI colour name, which is no
// colour to an SVG: these take no props.
const Sun = () => <RiSunLine />;
const Moon = () => <RiMoonLine />;

const lightTheme = createMaterialTheme(light);
const darkTheme = createMaterialTheme(dark);

/**
 * The extensions keep the names `light` and `dark`, so they take the place of
 * the stock themes and a choice stored in the browser stays valid.
 */
export const lightThemeExtension = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <Sun />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={lightTheme} themeName="boardwalk">
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});

export const darkThemeExtension = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <Moon />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={darkTheme} themeName="boardwalk">
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});
