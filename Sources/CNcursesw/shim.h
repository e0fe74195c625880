#ifndef CNCURSESW_SHIM_H
#define CNCURSESW_SHIM_H

/* wadd_wchnstr and wcwidth are declared only when these are set before the include. */
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <curses.h>

/* Swift 6 refuses the global variable, which any thread could change. */
static inline WINDOW *nc_stdscr(void) { return stdscr; }

/* The attributes are macros with casts, which Swift does not import. */
static const attr_t nc_bold = A_BOLD;
static const attr_t nc_dim = A_DIM;
static const attr_t nc_reverse = A_REVERSE;
static const attr_t nc_underline = A_UNDERLINE;

#endif
