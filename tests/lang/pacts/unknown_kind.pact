# error P0201
treaty alliances of pakt { parties { x; } }
