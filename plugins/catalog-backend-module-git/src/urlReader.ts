import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { gitHostServiceRef } from '@boardwalk/plugin-git-node';
import { GitHostSource } from './host/GitHostSource';
import { GitHostUrlReader } from './reader/GitHostUrlReader';

/** Lets every plugin that reads URLs read those of the Git host. */
export const gitHostUrlReader = createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: {
    auth: coreServices.auth,
    discovery: coreServices.discovery,
    gitHost: gitHostServiceRef,
  },
  factory: deps => GitHostUrlReader.factory(GitHostSource.create(deps)),
});
