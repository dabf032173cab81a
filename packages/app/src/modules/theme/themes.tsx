import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import { ThemeProvider } from './ThemeProvider';

// The stock theme switch hands its icons a Material UI colour name, which is no
// colour to an SVG: these take no props.
const Sun = () => <RiSunLine />;
const Moon = () => <RiMoonLine />;

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
      Provider: ThemeProvider,
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
      Provider: ThemeProvider,
    },
  },
});
