# What must be there beforehand; groups and folders.
# shellcheck shell=sh disable=SC2154,SC2015

# Stops before anything is changed where the machine can't be set up.
demand_machine() {
  [ -x "$program" ] || stop 69 "$program mangler. Installér pakken samdrift først."
  [ -x "$sshd" ] || stop 69 "Der er ingen ssh-server. Kør: apt-get install openssh-server
og derefter samdrift-opsaet igen."
  demand_include
  demand_ours "$dropin" "$cron_file"
  demand_group
  demand_user
  demand_port
  demand_ssh
}

# A group that others use already would lock them out of their shells, and let them at the data.
demand_group() {
  [ -z "$old_group" ] || return 0
  gid=$(getent group "$group" | cut -d: -f3)
  [ -n "$gid" ] || return 0
  [ "$gid" -gt 100 ] || stop 78 "$group er en af systemets egne grupper. Vælg en anden med --gruppe NAVN."
  others=''
  for member in $(members); do
    if has_shell "$member" && [ ! -e "$keys/$member" ]; then others="$others $member"; fi
  done
  [ -z "$others" ] || stop 78 "Gruppen $group bruges allerede til noget andet. I den er:$others
De ville miste deres shell og få adgang til Samdrift. Vælg en anden gruppe: samdrift-opsaet --gruppe NAVN"
}

demand_user() {
  user_exists "$user" || return 0
  [ "$(id -u "$user")" -lt 1000 ] && ! has_shell "$user" || stop 78 \
    "Der er en konto $user, som nogen logger på med. Den skal bruges til sikkerhedskopien. Omdøb den, fx: usermod -l ANDET $user"
}

make_ground() {
  for each in "$group" "$group-laesere" "$group-redaktoerer" "$group-ejere"; do
    group_exists "$each" || step "Gruppen $each oprettes." groupadd --system "$each"
  done
  if ! user_exists "$user"; then
    step "Systembrugeren $user oprettes." useradd --system --gid "$group" --home-dir /nonexistent \
      --no-create-home --shell /usr/sbin/nologin --comment "Samdrift, kopier" "$user"
  elif [ "$(primary_group "$user")" != "$group" ]; then
    step "Systembrugeren $user kommer i gruppen $group." usermod -g "$group" "$user"
  fi
  folder "$data" root "$group" 2770
  folder "$transfer" root root 0755
  folder "$backups" "$user" "$group" 0750
  folder "$etc" root root 0755
  folder "$keys" root "$group" 0750
  folder "$etc/skabeloner" root root 0755
}

# Written last: where it is, the server has been set up.
keep_settings() {
  file "$settings" root 0644 <<END
# Skrevet af samdrift-opsaet. Skift porten med: samdrift-opsaet --filport NR
gruppe=$group
filport=$port
END
}
