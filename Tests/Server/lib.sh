# What the steps are written with: lines that say ok or FEJL, and terminals that people sit at.
# shellcheck shell=sh disable=SC2034,SC2154
#
# A step ends by itself; what it leaves is there for the next.

options="-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o IdentitiesOnly=yes -o ConnectTimeout=5"
# Does nothing as long as the steps go on, and ends soon after.
lasting="tail --pid=$$ -s 20 -f /dev/null"
passed=0
failed=0
out=/tmp/out

ok() { passed=$((passed + 1)); printf 'ok    %s\n' "$1"; }

fails() {
  failed=$((failed + 1))
  printf 'FEJL  %s\n' "$1"
  sed 's/^/      | /' "$out" | tail -n "${2:-12}"
}

# it TEXT COMMAND…: the command is to end with 0.
it() {
  text=$1
  shift
  is=0
  "$@" >"$out.new" 2>&1 </dev/null || is=$?
  mv "$out.new" "$out"
  if [ "$is" = 0 ]; then ok "$text"; else echo "(ended with $is)" >>"$out"; fails "$text"; fi
}

# said WORDS TEXT: the command before is to have said the words.
said() { if grep -Fq -- "$1" "$out"; then ok "$2"; else echo "(was to say: $1)" >>"$out"; fails "$2" 30; fi; }

# refuses CODE WORDS TEXT COMMAND…: the command is to end with a code and say the words.
refuses() {
  code=$1 words=$2 text=$3
  shift 3
  is=0
  "$@" >"$out" 2>&1 </dev/null || is=$?
  if [ "$is" = "$code" ] && { [ -z "$words" ] || grep -Fq -- "$words" "$out"; }; then ok "$text"; else echo "(ended with $is, was to be $code and to say: $words)" >>"$out"; fails "$text"; fi
}

# soon SECONDS COMMAND…: waits until a command says yes; how long is left in $waited, in seconds.
soon() {
  began=$(date +%s%N)
  limit=$(($1 * 1000))
  shift
  while :; do
    if "$@" >/dev/null 2>&1; then met=0; else met=1; fi
    now=$((($(date +%s%N) - began) / 1000000))
    waited=$(printf '%d.%02d' $((now / 1000)) $((now % 1000 / 10)))
    [ "$met" = 0 ] && return
    [ "$now" -lt "$limit" ] || return 1
    sleep 0.02
  done
}

# sits NAME COMMAND…: somebody at a terminal of 80 × 24; the last line says when the command is over.
sits() {
  who=$1
  shift
  tmux -L try -f /dev/null new-session -d -s "$who" -x 80 -y 24 "$*; code=\$?; echo; echo \"SLUT: \$code\"; exec $lasting" 2>/dev/null
}

screen() { tmux -L try capture-pane -p -t "$1"; }
has() { screen "$1" | grep -Fq -- "$2"; }
keys() { who=$1; shift; tmux -L try send-keys -t "$who" "$@"; }
gone() { tmux -L try kill-session -t "$1" 2>/dev/null || true; }

# sees NAME WORDS TEXT [SECONDS]: the words are to come on somebody's screen; a limit of one's own is told.
sees() {
  if soon "${4:-20}" has "$1" "$2"; then ok "$3${4:+ ($waited s)}"; else screen "$1" >"$out"; echo "(was to show: $2)" >>"$out"; fails "$3" 30; fi
}

# presses NAME KEY WORDS: a key, and what it is to bring, of which nothing is said where it comes. Keys
# that are pressed before it have been read by then; after Esc, this keeps the next from joining it.
presses() {
  keys "$1" "$2"
  soon 20 has "$1" "$3" || { screen "$1" >"$out"; fails "$2 brings: $3" 30; }
}

login() { echo "ssh $options $1@127.0.0.1"; }
nothing_of() { ! pgrep -u "$1" >/dev/null; }
