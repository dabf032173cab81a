# The production image of Boardwalk. Build it from the root of the checkout:
#
#   docker build --tag boardwalk .
#
# The build needs the npm registry and nothing else: no Git, no compiler, no
# Python. A mirror is named by --build-arg npm_config_registry=https://…

# The exact Node of every stage. Newer patch releases of Node 24 are fine.
FROM node:24.21.0-bookworm-slim AS base
WORKDIR /srv/boardwalk

# Only what decides about the installed packages, so that a change of source
# code does not install them again.
FROM base AS manifests
COPY . .
RUN find . -type f ! -name package.json ! -name yarn.lock ! -name .yarnrc.yml -delete

FROM base AS toolchain
ARG npm_config_registry
COPY package.json ./
RUN npm install --global --no-audit --no-fund "@yarnpkg/cli-dist@$(node -p "require('./package.json').packageManager.split('@').pop()")"

FROM toolchain AS build
COPY --from=manifests /srv/boardwalk ./
RUN YARN_NPM_REGISTRY_SERVER="$(npm config get registry)" yarn install --immutable
COPY . .
RUN node scripts/docker/buildApp.mjs
RUN yarn workspace backend build
# The archives carry the private mode of the folder that they were made in.
RUN mkdir /srv/skeleton /srv/bundle && \
    tar -xzf packages/backend/dist/skeleton.tar.gz -C /srv/skeleton && \
    tar -xzf packages/backend/dist/bundle.tar.gz -C /srv/bundle && \
    chmod -R a+rX /srv/skeleton /srv/bundle

# What the backend needs at run time: no development packages, and none of the
# root package, which brings the embedded PostgreSQL of a checkout.
FROM toolchain AS production
COPY yarn.lock .yarnrc.yml ./
COPY --from=build /srv/skeleton ./
RUN YARN_NPM_REGISTRY_SERVER="$(npm config get registry)" yarn workspaces focus backend --production
COPY --from=build /srv/bundle ./
# The backend looks for the built app as a package named "app".
COPY packages/app/package.json node_modules/app/
COPY --from=build /srv/boardwalk/packages/app/dist node_modules/app/dist
COPY app-config.yaml app-config.production.yaml backstage.json catalog-info.yaml mkdocs.yml ./
COPY docs docs
COPY examples/demo examples/demo
COPY templates templates
RUN mkdir /srv/data

FROM base
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg /opt/yarn-*
# The program belongs to root; the process runs as "node" and writes below /srv/data only.
COPY --from=production /srv/boardwalk ./
COPY --from=production --chown=node:node /srv/data /srv/data
ENV NODE_ENV=production \
    BOARDWALK_DATA_DIR=/srv/data \
    PORT=7007
USER node
VOLUME /srv/data
EXPOSE 7007
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/.backstage/health/v1/readiness`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/backend", "--config", "app-config.yaml", "--config", "app-config.production.yaml"]
