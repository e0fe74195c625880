/* What the start is measured against: the least that a program must do that reads its data and
   shows a board. Opens an SQLite file, reads 200 rows, draws 24 coloured lines, waits for a key.

   cc -O2 yardstick.c -o yardstick -lncursesw -ltinfo -lsqlite3
   yardstick FILE, made by material.yardstick_rows */
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#include <sqlite3.h>
#include <stdio.h>

enum { LINES_SHOWN = 24, COLUMNS_SHOWN = 79, ROWS_READ = 200, COLOURS = 15 };

static char text[LINES_SHOWN][COLUMNS_SHOWN + 1];

static int read_rows(const char *path) {
  sqlite3 *database;
  sqlite3_stmt *rows;
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) return 1;
  sqlite3_exec(database, "PRAGMA user_version", NULL, NULL, NULL);
  const char *sql = "SELECT kind, id, number, fields FROM row ORDER BY place LIMIT ?1";
  if (sqlite3_prepare_v2(database, sql, -1, &rows, NULL) != SQLITE_OK) return 1;
  sqlite3_bind_int(rows, 1, ROWS_READ);
  for (int count = 0; sqlite3_step(rows) == SQLITE_ROW; count++) {
    snprintf(text[count % LINES_SHOWN], sizeof text[0], "%s %s %d %.*s",
             (const char *)sqlite3_column_text(rows, 0), (const char *)sqlite3_column_text(rows, 1),
             sqlite3_column_int(rows, 2), sqlite3_column_bytes(rows, 3),
             (const char *)sqlite3_column_blob(rows, 3));
  }
  sqlite3_finalize(rows);
  return 0;
}

static void draw(void) {
  initscr();
  start_color();
  use_default_colors();
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  curs_set(0);
  for (int colour = 1; colour <= COLOURS; colour++) init_pair(colour, colour, -1);
  for (int line = 0; line < LINES_SHOWN; line++) {
    attrset(COLOR_PAIR(1 + line % 3) | (line % 5 == 0 ? A_BOLD : 0));
    mvaddnstr(line, 0, text[line], COLUMNS_SHOWN);
  }
  refresh();
}

int main(int count, char **arguments) {
  setlocale(LC_ALL, "");
  if (count < 2 || read_rows(arguments[1])) return 1;
  draw();
  getch();
  endwin();
  return 0;
}
