kind place/places;
# café
né : place;
