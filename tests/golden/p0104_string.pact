kind place/places;
a1 "Reims : place;
b1 "Sedan" : place;
