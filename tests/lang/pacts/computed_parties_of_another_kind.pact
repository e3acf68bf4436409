# error P0205
# Only states are parties.
kind place/places;
suez : place;
status open_to_all(p: place);
treaty t { parties { every place p where (p is open_to_all); } }
