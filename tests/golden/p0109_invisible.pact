ger​many, fr‮ance : state;
