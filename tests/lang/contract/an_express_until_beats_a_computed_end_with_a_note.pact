# note P0521
# A party's own `until`, or the treaty's, goes before the end that is computed, earlier or later; a note says so.
use std.security;
treaty t {
    in force from 1900-01-01;
    withdrawal on 2 years notice;
    parties { p until 1903-01-01; q, r, u; }
}
treaty short {
    in force from 1900-01-01 until 1903-01-01;
    lasts 5 years;
    parties { q, r; }
}
treaty long {
    in force from 1900-01-01 until 1907-01-01;
    lasts 5 years;
    parties { q, r; }
}
treaty without {
    in force from 1900-01-01;
    lasts 5 years;
    parties { q, r; }
}
scenario terms {
    expect on 1902-12-31: short is in_force;
    expect on 1903-01-01: not short is in_force;
    expect on 1904-12-31: without is in_force;
    expect on 1905-01-01: not without is in_force and long is in_force;
    expect on 1906-12-31: long is in_force;
    expect on 1907-01-01: not long is in_force;
}
scenario notice_would_end_earlier {
    1900-06-01: p denounces t;
    1900-06-01: q denounces t;
    expect on 1902-05-31: q is party to t;
    expect on 1902-06-01: q is not party to t;
    expect on 1902-12-31: p is party to t;
    expect on 1903-01-01: p is not party to t;
}
scenario notice_would_end_later {
    1902-06-01: p denounces t;
    expect on 1902-12-31: p is party to t;
    expect on 1903-01-01: p is not party to t;
}
