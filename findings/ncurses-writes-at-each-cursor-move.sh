#!/usr/bin/env bash
# ncurses 6.4 (Debian's 6.4-4) writes at each movement of the cursor, until it has come back once.
#
# ncurses has a buffer of more than a screenful for what it sends. Yet a program that has just begun
# sends it in pieces: a refresh that changes ten places makes eleven calls of write, one at each
# movement of the cursor and one at the end. Once the program has left the terminal with endwin() and
# come back with refresh(), as after an editor, the same change is one write of the same bytes, and
# so it stays. _nc_mvcur writes out the buffer as long as the screen is in the state that newterm and
# initscr leave it in (ewInitial), which is meant for programs without a screen; nothing but coming
# back sets another (ewRunning). »Output buffering« in curs_terminfo(3) tells of the buffer, but not of
# this. A program that wants few writes can call endwin() before its first refresh(), with its
# descriptor leading to /dev/null for that moment.
# Debian 13's 6.5+20250216-2 did the same on 29 November 2026.
#
# Debian's packages are unpacked beside the system's. Needs apt-get, dpkg-deb and a C compiler, as on
# Debian 12. Exits 1 when any of it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
command -v cc >/dev/null || { echo "a C compiler is needed" >&2; exit 1; }
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download \
  libncursesw6=6.4-4 libtinfo6=6.4-4 libncurses-dev=6.4-4 ncurses-base=6.4-4
for package in *.deb; do dpkg-deb -x "$package" root; done
cat >trial.c <<'C'
#define _GNU_SOURCE
#include <curses.h>
#include <sys/syscall.h>
#include <unistd.h>
static int writes, bytes;
/* What the library writes comes by here. */
ssize_t write(int file, const void *data, size_t count) {
  writes++;
  bytes += count;
  return syscall(SYS_write, file, data, count);
}
/* Ten letters in ten places, and one refresh. */
static void change(const char *when, char letter) {
  for (int line = 1; line <= 10; line++) mvaddch(2 * line, line * 17 % 70, letter);
  writes = bytes = 0;
  refresh();
  printf("%s: %d writes of %d bytes\n", when, writes, bytes);
}
int main(void) {
  FILE *out = fopen("/dev/null", "w");
  if (!out || !newterm("xterm-256color", out, stdin)) return 1;
  printf("%s\n", curses_version());
  refresh();
  change("at first", 'a');
  change("at first, again", 'b');
  endwin();
  refresh();
  change("come back", 'c');
  change("come back, again", 'd');
  endwin();
  return 0;
}
C
cc -I root/usr/include -rdynamic -o trial trial.c -Lroot/lib/x86_64-linux-gnu \
  -l:libncursesw.so.6 -l:libtinfo.so.6
export LD_LIBRARY_PATH=$PWD/root/lib/x86_64-linux-gnu TERMINFO=$PWD/root/lib/terminfo
seen=$(env -u LINES -u COLUMNS ./trial </dev/null)
echo "$seen"
[ "$seen" = "ncurses 6.4.20221231
at first: 11 writes of 86 bytes
at first, again: 11 writes of 86 bytes
come back: 1 writes of 86 bytes
come back, again: 1 writes of 86 bytes" ]
echo "As described."
