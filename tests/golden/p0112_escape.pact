a1 "a\tb", b1 "c\"d\\e\nf" : state;
