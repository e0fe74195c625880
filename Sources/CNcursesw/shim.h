#ifndef CNCURSESW_SHIM_H
#define CNCURSESW_SHIM_H

/* wget_wch and wcwidth are declared only when these are set before the include. */
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif
