import appPlugin from '@backstage/plugin-app';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { AppShell } from './AppShell';

/** Takes the place of the stock layout, and of the sidebar it brings along. */
export const layout = appPlugin.getExtension('app/layout').override({
  factory: (_original, { inputs }) => [
    coreExtensionData.reactElement(
      <AppShell nav={inputs.nav.get(coreExtensionData.reactElement)}>
        {inputs.content.get(coreExtensionData.reactElement)}
      </AppShell>,
    ),
  ],
});
