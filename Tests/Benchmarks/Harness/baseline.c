/* The least a terminal program can do: take the screen, print, refresh, wait for a key. */
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  printw("Samdrift");
  refresh();
  getch();
  endwin();
  return 0;
}
