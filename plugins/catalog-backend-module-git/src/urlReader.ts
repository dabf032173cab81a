import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { HttpGitHost } from './host/HttpGitHost';
import { GitHostUrlReader } from './reader/GitHostUrlReader';

/** Lets every plugin that reads URLs read those of the Git host. */
export const gitHostUrlReader = createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: { auth: coreServices.auth, discovery: coreServices.discovery },
  factory: deps => GitHostUrlReader.factory(HttpGitHost.create(deps)),
});
