import { coreExtensionData } from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import { SearchFrame } from './SearchFrame';

/** The stock search, whose widget the home page's own search field replaces. */
export const search = searchPlugin.withOverrides({
  extensions: [
    searchPlugin
      .getExtension('home-page-widget:search/search-bar')
      .override({ disabled: true }),
    searchPlugin.getExtension('page:search').override({
      *factory(original) {
        const page = original();
        for (const value of page) {
          yield value.id === coreExtensionData.reactElement.id
            ? coreExtensionData.reactElement(
                <SearchFrame>
                  {page.get(coreExtensionData.reactElement)}
                </SearchFrame>,
              )
            : value;
        }
      },
    }),
  ],
});
