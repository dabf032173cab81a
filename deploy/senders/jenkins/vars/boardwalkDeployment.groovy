/**
 * Reports a deployment to Boardwalk:
 *
 *   post {
 *     always {
 *       boardwalkDeployment(
 *         url: 'https://portal.example.com',
 *         service: 'component:default/shop',
 *         environment: 'production')
 *     }
 *   }
 *
 * The credential `boardwalk-token`, of the kind "Secret text", is a token that may
 * report events; `credentialsId` names another one. Runs where `sh` does.
 */
def call(Map args = [:]) {
  ['url', 'service', 'environment'].each { name ->
    if (!args[name]) {
      error("boardwalkDeployment: ${name} is missing")
    }
  }
  // A build without a result is still running, and well so far.
  def status = args.status ?: (currentBuild.currentResult ?: 'SUCCESS')
  // Values travel by the environment, and none of them is part of the script.
  def values = [
    "BOARDWALK_URL=${args.url}",
    "BOARDWALK_SERVICE=${args.service}",
    "BOARDWALK_ENVIRONMENT=${args.environment}",
    "BOARDWALK_STATUS=${status}",
    "BOARDWALK_SOURCE=${args.source ?: 'jenkins'}",
    "BOARDWALK_ID=${args.id ?: env.BUILD_TAG}",
    "BOARDWALK_STARTED_AT=${args.startedAt ?: ''}",
    "BOARDWALK_REVISION=${args.revision ?: env.GIT_COMMIT ?: ''}",
    "BOARDWALK_REPOSITORY=${args.repository ?: env.GIT_URL ?: ''}",
    "BOARDWALK_ARTIFACT=${args.artifact ?: ''}",
    "BOARDWALK_KIND=${args.kind ?: 'deploy'}",
    "BOARDWALK_REWORK=${args.rework == null ? '' : args.rework}",
    "BOARDWALK_RUN_URL=${env.BUILD_URL ?: ''}",
    "BOARDWALK_REQUIRED=${args.required ?: false}",
  ]
  withCredentials([
    string(
      credentialsId: args.credentialsId ?: 'boardwalk-token',
      variable: 'BOARDWALK_TOKEN'
    ),
  ]) {
    withEnv(values) {
      sh(
        label: 'Report the deployment to Boardwalk',
        script: libraryResource('boardwalk/report.sh')
      )
    }
  }
}
