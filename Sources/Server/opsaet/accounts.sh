# Accounts: who comes in, with which role and which keys.
# shellcheck shell=sh disable=SC2034,SC2154,SC2015

role_group() {
  case $1 in
    læser) echo "$group-laesere" ;;
    redaktør) echo "$group-redaktoerer" ;;
    ejer) echo "$group-ejere" ;;
    *) return 1 ;;
  esac
}

# The roles an account has; the program goes by the highest.
roles_of() {
  found=''
  for each in ejer redaktør læser; do
    ! is_in "$1" "$(role_group "$each")" || found="$found${found:+, }$each"
  done
  printf '%s\n' "$found"
}

demand_login() {
  case $login in
    [!a-z]* | *[!a-z0-9._-]* | *[._-] | ?????????????????????????????????*)
      stop 64 "»$login« kan ikke være en konto: brug højst 32 små bogstaver (a-z), tal, punktum og bindestreg." ;;
  esac
  user_exists "$login" || return 0
  uid=$(id -u "$login")
  { [ "$uid" -ge 1000 ] && [ "$uid" -lt 60000 ]; } || stop 78 "$login er en af systemets egne konti. Den må ikke bruges."
  for each in root sudo adm wheel admin docker lxd libvirt disk shadow; do
    ! is_in "$login" "$each" || stop 78 "$login styrer maskinen (gruppen $each) og ville miste sin shell. Giv personen en anden konto til Samdrift."
  done
}

# What an earlier account of the name has left could decide for the new one, and is somebody else's.
demand_empty_home() {
  home=/home/$login
  [ ! -L "$home" ] && { [ ! -e "$home" ] || { [ -d "$home" ] && [ -z "$(ls -A "$home")" ]; }; } || stop 78 \
    "I $home ligger der noget fra en tidligere konto. Det kan bestemme, hvad den nye starter, og det er måske en andens. Flyt eller slet mappen, eller vælg et andet navn til kontoen."
  [ -z "$(find "$transfer/$login" -mindepth 2 2>/dev/null)" ] || stop 78 \
    "I $transfer/$login ligger der filer fra en tidligere konto. Flyt eller slet dem, eller vælg et andet navn til kontoen."
}

# Whoever has them would come in by the new account.
demand_no_keys() {
  [ ! -s "$keys/$login" ] || stop 78 \
    "I $keys/$login ligger der nøgler fra en tidligere konto, og den, der har dem, kunne logge på. Flyt eller slet filen, og giv nøglen med --nøgle."
}

is_closed() { [ "$(getent shadow "$1" | cut -d: -f8)" = 1 ]; }

set_account_up() {
  demand_login
  case $role in laeser) role=læser ;; redaktoer) role=redaktør ;; esac
  [ -z "$role" ] || role_group "$role" >/dev/null || stop 64 "»$role« er ikke en rolle. Vælg læser, redaktør eller ejer."
  [ -z "$name" ] || demand_name
  [ -z "$key" ] || { read_key "$key"; demand_free_key; }
  if ! user_exists "$login"; then
    [ -n "$role" ] || stop 64 "Der er ingen konto $login. Skal den oprettes, så vælg en rolle: --rolle læser, redaktør eller ejer."
    [ -z "$unkey" ] || stop 64 "Der er ingen konto $login."
    demand_empty_home
    demand_no_keys
    name=${name:-$login}
    step "Kontoen $login oprettes." create_account
  elif ! is_in "$login" "$group"; then
    [ -n "$adopt" ] || stop 78 "Kontoen $login var her i forvejen. Kommer den med, kan den ikke længere åbne en shell gennem ssh, og dens egne SSH-nøgler gælder ikke. Er det meningen, så føj --overtag til."
    [ -n "$role" ] || stop 64 "Vælg en rolle til $login: --rolle læser, redaktør eller ejer."
    has_plain_home "$login" || stop 78 "I $home er der .pam_environment eller .ssh/environment, som kan starte andet end programmet. Slet dem først, eller giv personen en ny konto."
    demand_no_keys
    step "Kontoen $login kommer i gruppen $group." usermod -aG "$group" -s /bin/sh "$login"
  elif is_closed "$login"; then
    [ -n "$role" ] || stop 64 "Kontoen $login er lukket. Skal den åbnes igen, så vælg en rolle: --rolle læser, redaktør eller ejer."
    step "Kontoen $login åbnes igen." usermod -e '' -s /bin/sh "$login"
  elif [ "$(shell_of "$login")" != /bin/sh ]; then
    step "Kontoen $login får /bin/sh, som programmet startes med." usermod -s /bin/sh "$login"
  fi
  set_folders_up
  [ -z "$role" ] || set_role
  if [ -n "$key" ]; then
    name=${name:-$(getent passwd "$login" | cut -d: -f5 | cut -d, -f1)}
    name=${name:-$login}
    put_key "$login"
  elif [ -n "$name" ] && user_exists "$login"; then
    rename_key "$login"
    [ "$(getent passwd "$login" | cut -d: -f5)" = "$(comment)" ] \
      || step "$login hedder nu $name." usermod -c "$(comment)" "$login"
  fi
  [ -z "$unkey" ] || remove_key "$login" "$unkey"
  [ -n "$trial" ] || [ "$(key_count "$login")" != 0 ] || say "  Kontoen har ingen SSH-nøgle endnu: samdrift-opsaet konto $login --nøgle FIL"
}

# The field of the account takes neither colons nor commas.
comment() { printf '%s' "$name" | tr ':,' '  '; }

# With a password that is no password, rather than none: ssh takes the latter for a locked account.
create_account() {
  useradd --gid "$group" --no-create-home --home-dir "/home/$login" --shell /bin/sh \
    --password '*' --comment "$(comment)" "$login"
}

is_ours() { ! user_exists "$1" || [ "$(primary_group "$1")" = "$group" ]; }

# The program first, so that it leaves the screen as it was before ssh writes there. What has ended by
# itself meanwhile is fine too.
hang_up() {
  if pkill -HUP -u "$login" -x samdrift; then
    tries=0
    while pgrep -u "$login" >/dev/null && [ "$tries" != 20 ]; do sleep 0.1; tries=$((tries + 1)); done
  fi
  pkill -HUP -u "$login" || ! pgrep -u "$login" >/dev/null
}

leave() { gpasswd --delete "$login" "$1" >/dev/null; }

# The home is root's, but for what the program keeps there: sshd, PAM and shells read files in it, and
# nobody is to write them.
set_folders_up() {
  if is_ours "$login"; then
    folder "/home/$login" root root 0755
    folder "/home/$login/.local" "$login" "$group" 0700
  fi
  folder "$transfer/$login" root root 0755
  folder "$transfer/$login/ud" "$login" "$group" 0700
  folder "$transfer/$login/ind" "$login" "$group" 0700
}

set_role() {
  wanted=$(role_group "$role")
  had=$(roles_of "$login")
  for each in laesere redaktoerer ejere; do
    [ "$group-$each" = "$wanted" ] || ! is_in "$login" "$group-$each" \
      || step "$login er ikke længere i $group-$each." leave "$group-$each"
  done
  is_in "$login" "$wanted" || step "$login bliver $role." usermod -aG "$wanted" "$login"
  [ -z "$had" ] || [ "$had" = "$(roles_of "$login")" ] || say "  Rollen gælder, næste gang $login logger på."
}

close_account() {
  demand_login
  user_exists "$login" || stop 64 "Der er ingen konto $login."
  is_in "$login" "$group" || [ -e "$keys/$login" ] || stop 64 "$login er ikke en af Samdrifts konti. Se dem med: samdrift-opsaet konti"
  for each in laesere redaktoerer ejere; do
    ! is_in "$login" "$group-$each" || step "$login er ikke længere i $group-$each." leave "$group-$each"
  done
  [ ! -e "$keys/$login" ] || step "Kontoens SSH-nøgler slettes." rm -f "$keys/$login"
  if [ "$(primary_group "$login")" = "$group" ]; then
    is_closed "$login" || step "Kontoen $login lukkes." usermod -e 1 -s /usr/sbin/nologin "$login"
  elif is_in "$login" "$group"; then
    step "$login er ikke længere i $group." leave "$group"
    say "  Kontoen var her før Samdrift og bliver. Den kan igen logge på med sine egne SSH-nøgler."
  fi
  if exists pgrep && pgrep -u "$login" >/dev/null; then
    step "Det, $login har åbent, lukkes; tekst, der er ved at blive skrevet, bliver gemt." hang_up
  elif ! exists pgrep; then
    say "  Er $login logget på, er forbindelsen stadig åben: procps mangler, så den kan ikke lukkes herfra."
  fi
  say "  Mapperne $transfer/$login og /home/$login er der stadig."
}

list_accounts() {
  for each in $(members); do
    state=$(roles_of "$each")
    ! is_closed "$each" || state=lukket
    printf '%s · %s · %s\n' "$each" "${state:-INGEN ROLLE}" "$(getent passwd "$each" | cut -d: -f5)"
    key_lines "$each" | while IFS= read -r line; do
      printf '    %s  %s\n' "$(fingerprint "$line")" "$(key_name "$line")"
    done
  done
  [ -n "$(members)" ] || say "Ingen konti endnu. Opret den første: samdrift-opsaet konto LOGIN --navn \"FULDE NAVN\" --rolle ejer --nøgle FIL"
}
