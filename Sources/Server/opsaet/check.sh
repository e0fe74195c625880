# The check: each thing as it is now, and what to do where it isn't as it should be.
# shellcheck shell=sh disable=SC2034,SC2154,SC2015,SC2046

faults=0

# right TEXT ADVICE COMMAND…: tells whether a command says yes.
right() {
  text=$1
  advice=$2
  shift 2
  if "$@" >/dev/null 2>&1; then
    say "  ok    $text"
  else
    faults=$((faults + 1))
    say "  FEJL  $text"
    say "        → $advice"
  fi
}

# note TEXT: what IT should know, and may be as it should be.
note() { say "  –     $*"; }

check_all() {
  say "Kontrol:"
  check_ground
  check_ssh
  check_accounts
  check_timers
  check_programs
  if [ "$faults" = 0 ]; then say "Alt er i orden."; else
    say "$faults ting er ikke i orden. Ret det, og kør: samdrift-opsaet kontrol"
    exit 1
  fi
}

is_folder() { [ "$(stat -c '%F %U:%G %a' "$1")" = "directory $2 $3" ]; }

check_ground() {
  again="Kør samdrift-opsaet igen."
  right "Programmet er her: $program" "Installér pakken samdrift." test -x "$program"
  for each in "$group" "$group-laesere" "$group-redaktoerer" "$group-ejere"; do
    right "Gruppen $each" "$again" group_exists "$each"
  done
  right "Databasens mappe: $data" "$again" is_folder "$data" "root:$group" 2770
  right "Mappen til filoverførsel: $transfer" "$again" is_folder "$transfer" root:root 755
  right "Mappen til kopier: $backups" "$again" is_folder "$backups" "$user:$group" 750
  right "SSH-nøglernes mappe: $keys" "$again" is_folder "$keys" "root:$group" 750
  if [ -e "$database" ]; then
    right "Databasen er gruppens alene" "Kør: chgrp $group $database; chmod 0660 $database" database_is_private
    check_contents
  elif [ -n "$(a_copy)" ]; then
    right "Databasen er her: $database" "Den er væk, men der er kopier. Gendan den nyeste: samdrift gendan \"\$(ls $backups/*.db | tail -n 1)\" --database $database" false
  else
    note "Der er ingen database endnu. Den kommer, når en redaktør eller ejer logger på og opretter et projekt."
  fi
  [ -n "$(a_copy)" ] || note "Der er endnu ingen sikkerhedskopi. Er der en database, så tag den første: systemctl start ${backup_timer%.timer}"
  [ "$(stat -c %d "$data" 2>/dev/null)" != "$(stat -c %d "$backups" 2>/dev/null)" ] \
    || note "Kopierne ligger på samme disk som databasen. Hent dem også et andet sted hen, eller mount en anden disk på $backups."
}

a_copy() { find "$backups" -name '*.db' 2>/dev/null | head -n 1; }

# What the monitoring asks too: 65 is the database, 69 its backups.
check_contents() {
  first=$(a_copy)
  code=0
  runuser -u "$user" -- env "SAMDRIFT_DATABASE=$database" "$program" kontrol \
    ${first:+--kopier "$backups"} >/dev/null 2>&1 || code=$?
  ask="runuser -u $user -- $program kontrol --database $database --kopier $backups"
  right "Databasen er hel" "Se, hvad der er galt: $ask" test "$code" = 0 -o "$code" = 69
  [ -z "$first" ] || right "Den nyeste sikkerhedskopi er frisk og hel" "Se, hvad der er galt: $ask" test "$code" != 69
}

database_is_private() {
  case $(stat -c '%G %a' "$database") in "$group 660") ;; *) return 1 ;; esac
}

keys_may_name() { overall | grep -Fqix "permituserenvironment SAMDRIFT_NAVN"; }

says() { printf '%s\n' "$effect" | grep -Fqx -- "$1"; }

# Whether sshd can tell what it would do; where it can't, nothing is to be said of it.
answers=''

check_ssh() {
  [ -x "$sshd" ] || { right "ssh-server" "Kør: apt-get install openssh-server" false; return; }
  if [ ! -d /run/sshd ]; then
    # It is there only where ssh runs, and sshd says nothing without it.
    if systemd_runs; then start="systemctl start ssh"; else start="service ssh start"; fi
    right "ssh kører" "Kør: $start, og derefter samdrift-opsaet kontrol, som så også kan prøve ssh's opsætning." false
    return
  fi
  right "ssh's opsætning kan læses" "Kør: $sshd -t" "$sshd" -t
  "$sshd" -t 2>/dev/null || return 0
  answers=yes
  right "ssh's del er den rigtige: $dropin" "$again" dropin_is_ours
  right "SSH-nøgler kan give navnet (PermitUserEnvironment)" \
    "En anden fil i $dropins sætter PermitUserEnvironment. Tag det ud dér." keys_may_name
  for each in $(login_ports) $port; do
    right "ssh lytter på port $each" "Start ssh (systemctl restart ssh), og se efter -p i /etc/default/ssh." listens "$each"
  done
  ! systemd_runs || ! systemctl -q is-active ssh.socket \
    || note "ssh startes af ssh.socket. Port $port skal også stå dér: systemctl edit ssh.socket, [Socket], ListenStream=$port"
  ! other_directives | awk 'tolower($1) == "match" && tolower($0) ~ /address|host|rdomain/ { found = 1 } END { exit !found }' \
    || note "En anden fil til ssh har Match efter adresse eller vært. Her prøves kun fra 127.0.0.1: se efter, at den intet bestemmer for gruppen $group."
  note "Firewallen skal lade port $(login_ports | tr '\n' ' ')(ssh) og $port (filoverførsel) komme ind."
  # The group's own, whoever is in it.
  check_effect "$user"
}

login_ports() { listen_addresses | sed 's/.*://' | sort -un | grep -vx "$port"; }

# What sshd really does for an account, whatever other files say.
check_effect() {
  [ -n "$answers" ] || return 0
  for each in $(login_ports); do
    effect=$(effective "$1" "$each" 2>/dev/null) || effect=''
    right "$1 får programmet og intet andet på port $each" "$elsewhere" comes_into_the_program
    [ "$1" = "$user" ] || right "$1 må komme ind (AllowUsers, AllowGroups)" \
      "Tilføj $group i AllowGroups, eller $1 i AllowUsers." is_let_in "$1"
  done
  effect=$(effective "$1" "$port" 2>/dev/null) || effect=''
  right "$1 får sine filer og intet andet på port $port" "$elsewhere" comes_to_its_files
}

elsewhere="Et andet sted i ssh's opsætning bestemmer noget andet for gruppen og kommer først. Se filerne i $dropins."

comes_into_the_program() {
  says "forcecommand $program --kiosk" && says "disableforwarding yes" && says "permituserrc no" \
    && [ "$(printf '%s\n' "$effect" | grep '^acceptenv ' | sort | tr '\n' ' ')" = "acceptenv LANG acceptenv LC_* " ] \
    && says "chrootdirectory none" && says "authorizedkeysfile $keys/%u" && says "authenticationmethods publickey" \
    && for pair in $(session_environment); do says "setenv $pair" || return 1; done
}

comes_to_its_files() {
  says "forcecommand internal-sftp -u 0077 -P symlink,hardlink" && says "allowgroups $group" && says "disableforwarding yes" \
    && says "chrootdirectory $transfer/%u" && says "authorizedkeysfile $keys/%u" && says "permittty no"
}

is_let_in() {
  ! listed denyusers "$1" && ! listed denygroups $(id -nG "$1") \
    && { ! mentions allowusers || listed allowusers "$1"; } \
    && { ! mentions allowgroups || listed allowgroups $(id -nG "$1"); }
}

mentions() { printf '%s\n' "$effect" | grep -q "^$1 "; }

# listed DIRECTIVE NAME…: whether one of its patterns fits one of the names.
listed() (
  set -f
  directive=$1
  shift
  for pattern in $(printf '%s\n' "$effect" | sed -n "s/^$directive //p"); do
    for one in "$@"; do
      # shellcheck disable=SC2254  # it is a pattern
      case $one in ${pattern%%@*}) return 0 ;; esac
    done
  done
  return 1
)

check_accounts() {
  [ -n "$(members)" ] || note "Ingen konti endnu. Opret den første: samdrift-opsaet konto LOGIN --navn \"FULDE NAVN\" --rolle ejer --nøgle FIL"
  for member in $(members); do
    ! is_closed "$member" || { note "$member er lukket."; continue; }
    has=$(roles_of "$member")
    right "$member har en rolle${has:+: $has}" "Kør: samdrift-opsaet konto $member --rolle læser (eller redaktør, ejer)" test -n "$has"
    right "$member har en SSH-nøgle" "Kør: samdrift-opsaet konto $member --nøgle FIL" has_key "$member"
    right "$member har /bin/sh, som programmet startes med" "Kør: usermod -s /bin/sh $member" has_sh "$member"
    right "$member har sine mapper til filer" "Kør: samdrift-opsaet konto $member" has_folders "$member"
    right "$member har ingen filer i sit hjem, som ssh og PAM læser" \
      "Slet .pam_environment og .ssh/environment i kontoens hjem: de kan give et falsk navn og starte andet." \
      has_plain_home "$member"
    check_effect "$member"
  done
}

has_plain_home() {
  home=$(getent passwd "$1" | cut -d: -f6)
  [ ! -e "$home/.pam_environment" ] && [ ! -e "$home/.ssh/environment" ] \
    && { ! is_ours "$1" || is_folder "$home" root:root 755; }
}

has_key() { [ "$(key_count "$1")" != 0 ] && [ "$(stat -c '%U:%G %a' "$keys/$1")" = "root:$group 640" ]; }
has_sh() { [ "$(shell_of "$1")" = /bin/sh ]; }

has_folders() {
  is_folder "$transfer/$1" root:root 755 && is_folder "$transfer/$1/ud" "$1:$group" 700 \
    && is_folder "$transfer/$1/ind" "$1:$group" 700
}

check_timers() {
  if systemd_runs; then
    right "Sikkerhedskopi hver nat" "Kør: systemctl enable --now $backup_timer" systemctl -q is-active "$backup_timer"
    { [ -z "$(a_copy)" ] && backup_went_well; } || right "Den seneste sikkerhedskopi lykkedes" "Se hvorfor: journalctl -u ${backup_timer%.timer}" backup_went_well
    ! sendmail_is_here || right "Påmindelser på hverdage" "Kør: systemctl enable --now $reminder_timer" systemctl -q is-active "$reminder_timer"
  elif cron_is_here; then
    note "systemd kører ikke her; cron laver kopien hver nat ($cron_file)."
    right "cron har sin linje" "$again" test -s "$cron_file"
  else
    note "Hverken systemd eller cron er her, så kopien hver nat skal startes af noget andet: se /usr/share/doc/samdrift/Server.html."
  fi
  sendmail_is_here || note "Der er intet sendmail, så påmindelser bliver ikke sendt. Installér fx msmtp-mta eller postfix, og kør samdrift-opsaet igen."
}

backup_went_well() { ! systemctl -q is-failed "${backup_timer%.timer}.service"; }

check_programs() {
  exists weasyprint || note "weasyprint mangler; uden den laves ingen PDF: apt-get install weasyprint"
  exists lp || note "lp mangler; uden den udskrives intet: apt-get install cups-client"
  exists pandoc || note "pandoc mangler; uden den laves intet til Word: apt-get install pandoc librsvg2-bin"
  exists pdftotext || note "pdftotext mangler; uden den bliver der ikke set efter slettede personer i PDF-filer: apt-get install poppler-utils"
}
