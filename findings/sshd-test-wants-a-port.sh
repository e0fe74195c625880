#!/usr/bin/env bash
# One `Match LocalPort` in its configuration takes away sshd's answer to what is in force (OpenSSH 9.2p1).
#
# `sshd -t` says that the file is right, and the server runs on it. But `sshd -T`, which prints the
# settings that are in force, and which scripts and audits of servers call, prints nothing and fails:
# it wants to be told a connection's local port, though nobody asked about a connection. A `Match User`
# or `Match Group` doesn't do that: it is passed over, and the settings for all are printed. `-C
# lport=22` is enough to have the answer. The manual says of -T that -C is for rules of Match, and not
# that one kind of them makes it necessary.
#
# It needs root, apt, and the libraries that Debian 12 links OpenSSH with. Exits 1 when it has
# changed.
set -euo pipefail
version=1:9.2p1-2+deb12u10
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
apt-get download -q "openssh-server=$version" "openssh-client=$version" >&2
for package in *.deb; do dpkg-deb -x "$package" root; done
root/usr/bin/ssh-keygen -q -t ed25519 -N '' -f key

# Its folder of privilege separation is only asked for, so it has one that nobody else sees.
settings() {
  unshare -m sh -c 'mount -t tmpfs tmpfs /run && mkdir -m 755 /run/sshd && exec "$@"' sh \
    "$folder/root/usr/sbin/sshd" -h "$folder/key" -f "$@" 2>&1
}
printf 'Match User anna\n  PermitTTY no\n' >user.conf
printf 'Match LocalPort 2222\n  PermitTTY no\n' >port.conf

settings user.conf -T | grep -q '^permittty yes' || { echo "Match User is no longer passed over."; exit 1; }
settings port.conf -t || { echo "Match LocalPort is no longer taken."; exit 1; }
if answer=$(settings port.conf -T); then echo "It answers without a port now."; exit 1; fi
echo "sshd -T: $answer"
case $answer in *lport*) ;; *) echo "It stops for another reason."; exit 1 ;; esac
settings port.conf -T -C lport=22 | grep -q '^permittty yes'
settings port.conf -T -C lport=2222 | grep -q '^permittty no'
echo "With Match LocalPort the settings are only told of a connection whose port is given."
