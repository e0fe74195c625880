# The names of things, what is said, and steps that do nothing where nothing is to be done.
# shellcheck shell=sh disable=SC2034  # the other parts use the names

program=/usr/bin/samdrift
user=samdrift
data=/srv/samdrift
database=$data/samdrift.db
transfer=/srv/samdrift-filer
backups=/var/backups/samdrift
etc=/etc/samdrift
keys=$etc/noegler
settings=$etc/server.conf
changes=0

say() { printf '%s\n' "$*"; }

# stop CODE TEXT: ends the run, with a code of sysexits.h.
stop() {
  code=$1
  shift
  printf 'samdrift-opsaet: %s\n' "$*" >&2
  exit "$code"
}

# step TEXT COMMAND…: says what is done, and does it; in a trial it is only said.
step() {
  say "  + $1"
  what=$1
  shift
  changes=$((changes + 1))
  [ -n "$trial" ] || "$@" || stop 73 "Det lykkedes ikke: $what Ret det, der står ovenfor, og kør den igen."
}

tell_changes() {
  if [ "$changes" = 0 ]; then say "Intet at ændre."
  elif [ -n "$trial" ]; then say "Ville ændre $changes ting. Intet er ændret."
  else say "Ændret: $changes."; fi
}

exists() { command -v "$1" >/dev/null 2>&1; }

# folder PATH OWNER GROUP MODE: a folder that is as it is to be.
folder() {
  if [ -L "$1" ]; then
    stop 73 "$1 er et symbolsk link. Det tør den ikke følge; lav en rigtig mappe (eller et mount)."
  elif [ -e "$1" ] && [ ! -d "$1" ]; then
    stop 73 "$1 er ikke en mappe. Flyt filen væk, og kør den igen."
  fi
  is=$(stat -c '%U:%G %a' "$1" 2>/dev/null) || is=
  if [ -z "$is" ]; then
    step "Mappen $1 oprettes ($2:$3 $4)." install -d -o "$2" -g "$3" -m "$4" "$1"
  elif [ "$is" != "$2:$3 ${4#0}" ]; then
    step "Mappen $1 bliver $2:$3 $4 (var $is)." own "$1" "$2:$3" "$4"
  fi
}

# Owner first: changing it takes the set-group bit away.
own() { chown "$2" "$1" && chmod "$3" "$1"; }

# file PATH GROUP MODE <TEXT: a file of root's that holds what is read, swapped in one go.
file() {
  text=$(cat)
  if [ -f "$1" ] && [ "$(cat "$1")" = "$text" ] \
    && [ "$(stat -c '%U:%G %a' "$1")" = "root:$2 ${3#0}" ]; then return; fi
  step "Filen $1 skrives." write "$1" "$2" "$3"
}

# demand_ours FILE…: stops where somebody else has written a file that the set-up would write.
demand_ours() {
  for each in "$@"; do
    [ -e "$each" ] || [ -L "$each" ] || continue
    case $(head -n 1 "$each" 2>/dev/null) in "# Skrevet af samdrift-opsaet"*) continue ;; esac
    stop 78 "Filen $each er ikke skrevet af samdrift-opsaet, så den bliver ikke overskrevet. Flyt den væk, eller giv den et andet navn, og kør samdrift-opsaet igen."
  done
}

write() {
  new=$(mktemp "$(dirname "$1")/.samdrift.XXXXXX") || return 1
  if printf '%s\n' "$text" >"$new" && own "$new" "root:$2" "$3" && mv -f "$new" "$1"; then return; fi
  rm -f "$new"
  return 1
}

setting() { [ ! -f "$settings" ] || sed -n "s/^$1=//p" "$settings" | tail -n 1; }

# The group and the port: as they were chosen the first time, or now.
read_settings() {
  old_group=$(setting gruppe)
  old_port=$(setting filport)
  [ -z "$group" ] || [ -z "$old_group" ] || [ "$group" = "$old_group" ] || stop 78 \
    "Serveren er sat op med gruppen $old_group. Den kan ikke skiftes, for kontiene er i den."
  group=${group:-${old_group:-samdrift}}
  port=${port:-${old_port:-2222}}
  case $group in
    [!a-z_]* | *[!a-z0-9_-]* | ????????????????????*)
      stop 64 "»$group« kan ikke være en gruppe: brug højst 19 små bogstaver (a-z), tal og bindestreger." ;;
  esac
  case $port in
    *[!0-9]* | ??????* | 0*) stop 64 "»$port« er ikke en port. Skriv et tal fra 1 til 65535." ;;
  esac
  [ "$port" -le 65535 ] || stop 64 "»$port« er ikke en port. Skriv et tal fra 1 til 65535."
}

demand_settings() {
  [ -n "$old_group" ] || stop 78 "Serveren er ikke sat op endnu. Kør først: samdrift-opsaet"
}

group_exists() { getent group "$1" >/dev/null; }
user_exists() { getent passwd "$1" >/dev/null; }
is_in() { id -nG "$1" 2>/dev/null | tr ' ' '\n' | grep -Fqx "$2"; }
primary_group() { id -gn "$1"; }
shell_of() { getent passwd "$1" | cut -d: -f7; }

has_shell() {
  case $(shell_of "$1") in */nologin | */false) return 1 ;; esac
}

# Those in the group, one a line, but for the user that the timers run as.
members() {
  {
    getent group "$group" | cut -d: -f4 | tr ',' '\n'
    gid=$(getent group "$group" | cut -d: -f3)
    [ -z "$gid" ] || getent passwd | awk -F: -v gid="$gid" '$4 == gid { print $1 }'
  } | sort -u | grep -vxE "|$user" || true
}
