# ssh's part: the forced command for the group, and file transfer on a port of its own.
# shellcheck shell=sh disable=SC2034,SC2154,SC2015,SC2046

sshd=$(command -v sshd || echo /usr/sbin/sshd)
sshd_config=/etc/ssh/sshd_config
dropins=/etc/ssh/sshd_config.d
dropin=$dropins/samdrift.conf

# Without it the drop-in would say nothing; in a Match it would only say it to some.
demand_include() {
  [ -f "$sshd_config" ] || stop 78 "$sshd_config mangler. Kør: apt-get install --reinstall -o Dpkg::Options::=--force-confmiss openssh-server"
  awk -v file="$dropin" '
    tolower($1) == "match" { exit }
    tolower($1) == "include" { for (i = 2; i <= NF; i++) if ($i == "/etc/ssh/sshd_config.d/*.conf" || $i == "sshd_config.d/*.conf" || $i == file) found = 1 }
    END { exit !found }' "$sshd_config" || stop 78 "$sshd_config læser ikke $dropins. Skriv som første linje i den:
Include $dropins/*.conf
og kør samdrift-opsaet igen."
}

# The words of what the others' files say, a directive a line.
other_directives() {
  for each in "$sshd_config" "$dropins"/*.conf; do
    [ ! -f "$each" ] || [ "$each" = "$dropin" ] || sed 's/^[[:space:]]*//; s/[[:space:]]*=[[:space:]]*/ /; /^#/d; /^$/d' "$each"
  done
}

other_ports() { other_directives | awk 'tolower($1) == "port" { print $2 }'; }

# The addresses that are listened on with a port of their own, which no Port adds to.
addresses_with_port() {
  other_directives | awk 'tolower($1) == "listenaddress" && $2 ~ /^(\[.*\]|[^:]*):[0-9]+$/ {
    sub(/:[0-9]+$/, "", $2); if (!seen[$2]++) print $2 }'
}

# Whether something listens on a port of this machine.
listens() {
  hex=$(printf '%04X' "$1")
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null \
    | awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { found = 1 } END { exit !found }'
}

demand_port() {
  if other_directives | awk -v port="$port" '
    tolower($1) == "port" && $2 == port { found = 1 }
    tolower($1) == "listenaddress" && $2 ~ (":" port "$") { found = 1 }
    END { exit !found }' || [ "$port" = 22 ]; then
    stop 78 "Port $port er ssh's egen. Vælg en anden til filoverførsel: samdrift-opsaet --filport NR"
  fi
  if ! grep -Fqsx "Port $port" "$dropin" && listens "$port"; then
    stop 78 "Port $port er optaget af noget andet. Vælg en anden til filoverførsel: samdrift-opsaet --filport NR"
  fi
}

# The drop-in. The first value that fits is the one in force, so the narrower Match comes first; and
# of several SetEnv only the first counts. AcceptEnv in a Match stands in place of all others: a client's
# variables aren't for a program that acts for it. Others than the group would have all of ssh on the
# second port, which a firewall may let more to than the first.
dropin_text() {
  cat <<END
# Skrevet af samdrift-opsaet, som skriver den igen. Eget lægges i en anden fil i denne mappe.
END
  [ -n "$(other_ports)" ] || echo "Port 22"
  echo "Port $port"
  addresses_with_port | sed "s/.*/ListenAddress &:$port/"
  cat <<END
PermitUserEnvironment SAMDRIFT_NAVN

Match LocalPort $port Group $group
    ChrootDirectory $transfer/%u
    ForceCommand internal-sftp -u 0077 -P symlink,hardlink
    PermitTTY no

Match LocalPort $port
    AllowGroups $group

Match Group $group
    ForceCommand $program --kiosk
    DisableForwarding yes
    PermitTunnel no
    PermitUserRC no
    AuthorizedKeysFile $keys/%u
    AuthenticationMethods publickey
    AcceptEnv LANG LC_*
    ClientAliveInterval 30
    ClientAliveCountMax 4
    SetEnv $(session_environment)
END
}

# %u stays as it is: the program puts the login there.
session_environment() {
  printf '%s ' "SAMDRIFT_DATABASE=$database" "SAMDRIFT_UDBAKKE=$transfer/%u/ud" \
    "SAMDRIFT_INDBAKKE=$transfer/%u/ind" "SAMDRIFT_KOPIER=$backups" "SAMDRIFT_GRUPPE=$group" \
    "SAMDRIFT_FILPORT=$port" "XDG_CONFIG_HOME=/etc"
  echo "LC_ALL=C.UTF-8"
}

# What sshd would do for an account that comes in on a port.
effective() { "$sshd" -T -C "user=$1,host=localhost,addr=127.0.0.1,laddr=127.0.0.1,lport=$2"; }

# What holds for all; where there is a Match LocalPort, sshd wants a port to tell it.
overall() { effective nobody 22; }

listen_addresses() { overall 2>/dev/null | sed -n 's/^listenaddress //p' | sort; }

# sshd answers no question without its folder, which it has where it has run, nor with a wrong file.
demand_ssh() {
  [ -d /run/sshd ] || step "Mappen /run/sshd oprettes, så ssh's opsætning kan prøves." install -d -m 0755 /run/sshd
  [ -n "$trial" ] || complaint=$("$sshd" -t 2>&1) || stop 78 "ssh's opsætning er forkert i forvejen. Ret den først:
$complaint"
}

dropin_is_ours() { [ "$(cat "$dropin" 2>/dev/null)" = "$(dropin_text)" ]; }

set_ssh_up() {
  [ -d "$dropins" ] || folder "$dropins" root root 0755
  if ! dropin_is_ours; then
    [ -z "$trial" ] || dropin_text | sed 's/^/      /'
    step "ssh får sin del: $dropin." replace_dropin
    reload_ssh
  elif ! listens "$port"; then
    reload_ssh
  fi
}

# Puts the drop-in in place only if sshd takes it, and still listens wherever it did.
replace_dropin() {
  were=$(listen_addresses)
  ours=$(sed -n 's/^Match LocalPort \([0-9]*\) .*/\1/p' "$dropin" 2>/dev/null) || ours=''
  kept=''
  if [ -f "$dropin" ]; then
    kept=$(mktemp "$dropins/.samdrift.XXXXXX") && cp -p "$dropin" "$kept" || return 1
  fi
  text=$(dropin_text)
  write "$dropin" root 0644 || { rm -f ${kept:+"$kept"}; return 1; }
  complaint=$("$sshd" -t 2>&1) || { put_back; stop 78 "ssh siger nej til den nye opsætning, så den gamle er sat tilbage:
$complaint"; }
  are=$(listen_addresses)
  for each in $were; do
    # Our own port may be another than last time.
    case $each in *":$ours") continue ;; esac
    printf '%s\n' "$are" | grep -Fqx "$each" || { put_back; stop 78 "ssh ville ikke længere lytte på $each, så den gamle opsætning er sat tilbage. Se Port og ListenAddress i $sshd_config."; }
  done
  rm -f ${kept:+"$kept"}
}

put_back() {
  if [ -n "$kept" ]; then mv -f "$kept" "$dropin"; else rm -f "$dropin"; fi
}

reload_ssh() {
  if systemd_runs && systemctl -q is-active ssh.service; then
    step "ssh læser sin opsætning igen." systemctl reload ssh.service
  elif pid=$(cat /run/sshd.pid 2>/dev/null) && [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = sshd ]; then
    step "ssh læser sin opsætning igen." kill -HUP "$pid"
  else
    say "  ssh kører ikke; opsætningen gælder, når den bliver startet."
    return
  fi
  tries=0
  until [ -n "$trial" ] || listens "$port" || [ "$tries" = 50 ]; do sleep 0.1; tries=$((tries + 1)); done
}
