# What runs by itself: the backup at night, and reminders on working days.
# shellcheck shell=sh disable=SC2034,SC2154,SC2015

backup_timer=samdrift-sikkerhedskopi.timer
reminder_timer=samdrift-paamind.timer
cron_file=/etc/cron.d/samdrift

systemd_runs() { [ -d /run/systemd/system ]; }
cron_is_here() { exists cron && [ -d /etc/cron.d ]; }
sendmail_is_here() { [ -x /usr/sbin/sendmail ]; }
is_enabled() { [ "$(systemctl is-enabled "$1" 2>/dev/null)" = enabled ]; }

set_timers_up() {
  if exists systemctl; then
    enable_timer "$backup_timer" "Sikkerhedskopi hver nat slås til."
    ! sendmail_is_here || enable_timer "$reminder_timer" "Påmindelser på hverdage slås til."
  fi
  ! cron_is_here || file "$cron_file" root 0644 <<END
$(cron_text)
END
}

enable_timer() {
  is_enabled "$1" || step "$2" systemctl --quiet enable "$1"
  ! systemd_runs || systemctl -q is-active "$1" || step "$1 startes." systemctl start "$1"
}

# Where systemd runs its timers do it, so that each line does nothing there, as Debian has it; nor where
# the package has been taken out. A database that is gone while its copies are there is told of.
cron_text() {
  cat <<END
# Skrevet af samdrift-opsaet. Bruges kun, hvor systemd ikke kører.
SAMDRIFT_DATABASE=$database
LC_ALL=C.UTF-8
15 1 * * * $user [ -d /run/systemd/system ] || [ ! -x $program ] || [ -z "\$(find $database $backups -name '*.db' 2>/dev/null)" ] || { umask 027; $program sikkerhedskopi $backups --behold 30; }
END
  ! sendmail_is_here || cat <<END
45 6 * * 1-5 $user [ -d /run/systemd/system ] || [ ! -x $program ] || [ ! -e $database ] || /usr/share/samdrift/paamind-alle
END
}
