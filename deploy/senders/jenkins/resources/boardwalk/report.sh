#!/bin/sh
# Reports a deployment to Boardwalk. Needs curl and awk, and nothing else.
#
#   BOARDWALK_URL          address of the portal, such as https://portal.example.com
#   BOARDWALK_TOKEN        a token that may report events
#   BOARDWALK_SERVICE      entity, repository or name of the service
#   BOARDWALK_ENVIRONMENT  such as production
#   BOARDWALK_STATUS       how it ended, in the words of the tool that deploys
#   BOARDWALK_SOURCE       name of that tool
#   BOARDWALK_ID           id of the deployment there
#
# and, where they are known: BOARDWALK_ATTEMPT, _STARTED_AT, _FINISHED_AT (default:
# now), _REVISION, _REPOSITORY, _ARTIFACT, _KIND, _REWORK and _RUN_URL.
#
# Values come by the environment only and are never read as code. A report that
# fails is told, and fails the job only if BOARDWALK_REQUIRED is true.
set -u
LC_ALL=C
export LC_ALL

fail() {
  printf '%s\n' "Not reported to Boardwalk: $1" >&2
  [ "${BOARDWALK_REQUIRED:-false}" = true ] && exit 1
  exit 0
}

# A value as JSON text. Its bytes go through awk, which reads no escapes in them.
quote() {
  BOARDWALK_VALUE=$1 awk 'BEGIN {
    for (i = 1; i < 32; i++) special[sprintf("%c", i)] = sprintf("\\u%04x", i)
    special["\""] = "\\\""
    special["\\"] = "\\\\"
    value = ENVIRON["BOARDWALK_VALUE"]
    text = ""
    for (i = 1; i <= length(value); i++) {
      c = substr(value, i, 1)
      text = text (c in special ? special[c] : c)
    }
    printf "\"%s\"", text
  }'
}

# Adds a field as text, unless its value is empty.
text_field() {
  [ -z "$2" ] && return
  printf ',"%s":' "$1"
  quote "$2"
}

for name in URL TOKEN SERVICE ENVIRONMENT STATUS SOURCE ID; do
  eval "value=\${BOARDWALK_$name:-}"
  [ -z "$value" ] && fail "BOARDWALK_$name is not set."
done
for tool in curl awk; do
  command -v "$tool" >/dev/null 2>&1 || fail "$tool is not installed where this runs."
done
case $BOARDWALK_URL in
https://* | http://*) ;;
*) fail 'BOARDWALK_URL must be an address such as https://portal.example.com.' ;;
esac
case $BOARDWALK_TOKEN in
*[![:graph:]]*) fail 'BOARDWALK_TOKEN holds a space or a line break.' ;;
esac

case $(printf '%s' "$BOARDWALK_STATUS" | tr '[:upper:]' '[:lower:]') in
success | succeeded | completed | passed) status=success ;;
canceled | cancelled | aborted | skipped | none) status=aborted ;;
failure | failed | error | unstable | timedout) status=failure ;;
*) fail "BOARDWALK_STATUS is '$BOARDWALK_STATUS'; say success, failure or aborted." ;;
esac
case ${BOARDWALK_ATTEMPT:-1} in
0* | *[!0-9]*) fail "BOARDWALK_ATTEMPT is '$BOARDWALK_ATTEMPT'; it counts from 1." ;;
esac
case ${BOARDWALK_REWORK:-} in
'' | true | false) ;;
*) fail "BOARDWALK_REWORK is '$BOARDWALK_REWORK'; say true or false." ;;
esac

# The token stays out of the list of processes, and out of what others may read.
umask 077
folder=$(mktemp -d) || fail 'there is no room for a temporary file.'
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
printf 'Authorization: Bearer %s\n' "$BOARDWALK_TOKEN" >"$folder/headers"
{
  printf '{"type":"deployment","status":"%s","attempt":%s' "$status" "${BOARDWALK_ATTEMPT:-1}"
  text_field source "$BOARDWALK_SOURCE"
  text_field id "$BOARDWALK_ID"
  text_field service "$BOARDWALK_SERVICE"
  text_field environment "$BOARDWALK_ENVIRONMENT"
  text_field startedAt "${BOARDWALK_STARTED_AT:-}"
  text_field finishedAt "${BOARDWALK_FINISHED_AT:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}"
  text_field revision "${BOARDWALK_REVISION:-}"
  text_field repository "${BOARDWALK_REPOSITORY:-}"
  text_field artifact "${BOARDWALK_ARTIFACT:-}"
  text_field kind "${BOARDWALK_KIND:-}"
  text_field url "${BOARDWALK_RUN_URL:-}"
  [ -n "${BOARDWALK_REWORK:-}" ] && printf ',"rework":%s' "$BOARDWALK_REWORK"
  printf '}\n'
} >"$folder/event"

url=${BOARDWALK_URL%/}/api/dora/v1/events
pause=${BOARDWALK_PAUSE:-1}
tries=5
while :; do
  tries=$((tries - 1))
  code=$(curl --silent --show-error --max-time 30 --output "$folder/answer" \
    --write-out '%{http_code}' --header "@$folder/headers" \
    --header 'Content-Type: application/json' --data-binary "@$folder/event" \
    "$url" 2>"$folder/error")
  said=$(head -c 500 "$folder/answer" 2>/dev/null | tr -d '\000-\037\177')
  case $code in
  2??)
    printf '%s\n' "Reported to Boardwalk: $said"
    exit 0
    ;;
  000) problem="the portal cannot be reached: $(head -c 300 "$folder/error" | tr -d '\000-\037\177')" ;;
  408 | 429 | 5??) problem="the portal answered $code." ;;
  400) fail "the portal refused the event: $said" ;;
  401) fail 'the portal does not know the token (401): check BOARDWALK_TOKEN.' ;;
  403) fail 'the token may not report events (403): it needs dora.event.create.' ;;
  *) fail "the portal answered $code: check BOARDWALK_URL." ;;
  esac
  [ "$tries" -eq 0 ] && fail "$problem"
  printf '%s\n' "Trying again in $pause s: $problem" >&2
  sleep "$pause"
  pause=$((pause * 2))
done
