/* world_tables.c: the reader of worlds from tables, as the extension needs it: it calls the SQLite that has
 * loaded the extension, and is linked to none. */
#define PACT_SQLITE_EXTENSION
#include "../../vm/io/world_sqlite.c"
