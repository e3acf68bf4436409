## A comment that documents.
treaty t { in force from 1900-01-01;     # to the end of the line
    ## "a text"
    parties { p; }                       # "not a string
}
# the last line has no end
